import type { Field } from "../../../gateway/schema/index";
import type { Expression, Node } from "../../syntax/index";
import { type LuaType, partsOf } from "../../types/index";
import { at, type Rule, type Script } from "../rule";
import { gatewayAccess, gatewayType } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { luaTypeName, metamethod, releaseOf } from "../support/wording";

type Wanted = "string" | "integer" | "boolean";

export const wrongType: Rule = {
  id: "wrong-type",
  summary: "A value, key or argument of a type that the gateway does not take.",
  docs: {
    why: "The gateway takes integers for codes and texts for texts. Another type, or a number with a fraction, ends the script.",
    bad: 'Request.Response.HTTPStatusCode = "forbidden"',
    good: "Request.Response.HTTPStatusCode = 403",
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const fail = (node: Expression, ancestors: readonly Node[], complaint: string) =>
      report({
        ...at(node),
        severity: severityOfLuaError(script, ancestors),
        message: `${releaseOf(world)} ends the script here with "${complaint}".`,
      });
    return {
      Call(node, ancestors) {
        const callee = types.of(node.callee);
        if (callee?.kind !== "function" || callee.doc?.name !== "RGWDebugLog") return;
        const [argument] = node.arguments;
        if (!argument)
          return fail(node, ancestors, "bad argument #1 to 'RGWDebugLog' (string expected, got no value)");
        const type = types.of(argument);
        const got = type && refusal(script, type);
        if (got && type.kind !== "nil")
          fail(argument, ancestors, `bad argument #1 to 'RGWDebugLog' (string expected, got ${got})`);
        if (got && argument.type === "Nil")
          fail(argument, ancestors, "bad argument #1 to 'RGWDebugLog' (string expected, got nil)");
      },
      Index(node, ancestors) {
        const base = gatewayType(script, node.base);
        if (!base || node.key.type === "Identifier") {
          const isNumbered = base && (base.shape === "list" || base.shape === "data") && node.access === ".";
          if (isNumbered) fail(node, ancestors, badKey(world.luaVersion, "number", "string"));
          return;
        }
        const type = types.of(node.key);
        if (!type) return;
        const wanted = base.shape === "list" || base.shape === "data" ? "number" : "string";
        const got = wanted === "number" ? notANumber(script, type) : refusal(script, type);
        if (got && type.kind !== "iteratorKey")
          fail(node.key, ancestors, badKey(world.luaVersion, wanted, got));
      },
      Assign(node, ancestors) {
        node.targets.forEach((target, index) => {
          const value = node.values[index];
          const access = target.type === "Index" ? gatewayAccess(script, target) : undefined;
          if (!access || !value) return;
          const type = types.of(value);
          if (type && access.base.shape === "rgw" && isUnsupported(type))
            fail(value, ancestors, "unsupported value type for RGW table");
          const field = access.base.shape === "table" ? writtenField(script, access) : access.base.field;
          if (!type || !field?.writable) return;
          const isEntry = access.base.shape === "map";
          if (isEntry && type.kind === "nil" && world.release.mapWrites.nil === "removes") return;
          const complaint = valueComplaint(script, type, isEntry ? "string" : wantedBy(field));
          if (complaint) fail(value, ancestors, complaint);
        });
      },
    };

    function badKey(version: string, wanted: string, got: string): string {
      return `bad argument #2 to ${version === "5.4" ? "'index'" : "'__index'"} (${wanted} expected, got ${got})`;
    }
  },
};

/** What the RGW table cannot hold. */
function isUnsupported({ kind }: LuaType): boolean {
  return kind === "table" || kind === "function" || kind === "gateway" || kind === "iteratorKey";
}

function writtenField(
  { world }: Script,
  { base, key }: NonNullable<ReturnType<typeof gatewayAccess>>,
): Field | undefined {
  return key === undefined ? undefined : world.field(base.table!, key);
}

function wantedBy({ type }: Field): Wanted {
  return type === "integer" || type === "boolean" ? type : "string";
}

function valueComplaint(script: Script, type: LuaType, wanted: Wanted): string | undefined {
  const name = metamethod(script.world, "newindex");
  if (
    wanted === "integer" &&
    type.kind === "number" &&
    type.value !== undefined &&
    !Number.isInteger(type.value)
  )
    return `bad argument #3 to ${name} (number has no integer representation)`;
  const got =
    wanted === "integer" ? notANumber(script, type) : wanted === "string" ? refusal(script, type) : undefined;
  return (
    got && `bad argument #3 to ${name} (${wanted === "integer" ? "number" : wanted} expected, got ${got})`
  );
}

/** Name of a type that is certainly no string and no number, which converts. */
function refusal({ world }: Script, type: LuaType): string | undefined {
  const name = luaTypeName(world, type);
  return name === "string" || name === "number" ? undefined : name;
}

/** Name of a type that certainly does not convert to a number. */
function notANumber({ world }: Script, type: LuaType): string | undefined {
  const name = luaTypeName(world, type);
  const [only] = partsOf(type);
  if (name === "number") return undefined;
  if (only?.kind !== "string") return name;
  if (only.value === undefined) return undefined;
  return only.value.trim() !== "" && !Number.isNaN(Number(only.value)) ? undefined : "string";
}
