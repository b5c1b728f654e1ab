import { basic, libraries, membersOf } from "../libraries/index.ts";
import type { NameExpression } from "../syntax/index.ts";
import { debugLog, type World } from "../world/index.ts";
import { memberType } from "./fields.ts";
import type { Flow } from "./flow.ts";
import { localPlace } from "./places.ts";
import type { Session } from "./session.ts";
import { integer, type LuaType, unknown } from "./type.ts";

/** Type of a variable, as far as the flow knows it. */
export function typeOfName(session: Session, node: NameExpression, flow: Flow): LuaType {
  const variable = session.scopes.bindings.get(node);
  if (variable) return flow.facts.get(localPlace(variable)) ?? unknown;
  const fact = flow.facts.get(node.name);
  if (fact) return fact;
  if (isAssigned(session, node.name)) return unknown;
  return typeOfGlobal(session.world, node.name);
}

export function isAssigned(session: Session, name: string): boolean {
  return session.scopes.globals.get(name)?.uses.some(({ write }) => write) ?? false;
}

/** Type of a global that the script itself does not set. */
export function typeOfGlobal(world: World, name: string): LuaType {
  switch (name) {
    case "RGWDebugLog":
      return { kind: "function", doc: debugLog };
    case "Request":
      if (world.hasRequest) return { kind: "gateway", shape: "table", path: "Request", table: "Request" };
      break;
    case "RGW":
      if (world.release.hasRgwTable) return { kind: "gateway", shape: "rgw", path: "RGW" };
      break;
    case "RGW_ABORT_REQUEST":
      if (world.hasAbortCode) return { ...integer, path: name, value: world.release.abortCode! } as LuaType;
      break;
    case "Data":
      if (world.hasData) return { kind: "gateway", shape: "data", path: "Data" };
      break;
    case "Offset":
      if (world.hasData) return integer;
      break;
    case "_G":
    case "_ENV":
    case "arg":
      return unknown;
    default: {
      if (basic.members[name]) return memberType(world, basic, name);
      const library = libraries[name];
      if (library && membersOf(library, world.luaVersion).length) return { kind: "library", library };
    }
  }
  return { kind: "nil", cause: { kind: "global", path: name, always: true } };
}
