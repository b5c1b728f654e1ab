import type { Expression, GenericForStatement, Node } from "../../syntax/index";
import type { GatewayType } from "../../types/index";
import type { Script } from "../rule";
import { gatewayType } from "./access";

/** The gateway's map that a `for` iterates over with pairs. */
export function mapOfLoop(script: Script, loop: GenericForStatement): GatewayType | undefined {
  const [call] = loop.values;
  return call && mapOfPairs(script, call);
}

/** The gateway's map in `pairs(map)`. Lists have integers as keys and none of the maps' troubles. */
export function mapOfPairs(script: Script, call: Expression): GatewayType | undefined {
  if (call.type !== "Call") return undefined;
  const callee = script.types.of(call.callee);
  const [over] = call.arguments;
  if (callee?.kind !== "function" || callee.doc?.name !== "pairs" || !over) return undefined;
  const type = gatewayType(script, over);
  return type?.shape === "map" || type?.shape === "rgw" ? type : undefined;
}

/** Loops over the gateway's maps around a node, innermost first. */
export function loopsAround(
  script: Script,
  ancestors: readonly Node[],
): { loop: GenericForStatement; map: GatewayType }[] {
  return ancestors
    .filter((node): node is GenericForStatement => node.type === "GenericFor")
    .flatMap((loop) => {
      const map = mapOfLoop(script, loop);
      return map ? [{ loop, map }] : [];
    })
    .reverse();
}
