import { basic, libraries, membersOf } from "../libraries/index";
import type { Variable } from "../scope/index";
import type { NameExpression } from "../syntax/index";
import { debugLog, type World } from "../world/index";
import { memberType } from "./fields";
import type { Flow } from "./flow";
import { localPlace, pathPlace } from "./places";
import type { Session } from "./session";
import { integer, type LuaType, partsOf, unknown } from "./type";

/** Type of a variable, as far as the flow knows it. */
export function typeOfName(session: Session, node: NameExpression, flow: Flow): LuaType {
  const variable = session.scopes.bindings.get(node);
  if (variable) return session.factOf(localPlace(variable), flow) ?? typeOfConstant(session, variable, flow);
  const fact = session.factOf(node.name, flow);
  if (fact) return fact;
  if (session.assigned.has(node.name))
    return session.isInFunction ? (session.learned.globals.get(node.name) ?? unknown) : unknown;
  const type = typeOfGlobal(session.world, node.name);
  return type.kind === "nil" && mayBeSetUnseen(session) ? unknown : type;
}

/** Whether globals can come to be without their names in the text. */
function mayBeSetUnseen({ scopes }: Session): boolean {
  return scopes.globals.has("_G") || scopes.globals.has("_ENV");
}

/** Type of a local of an outer function: known where it never changes, and narrowed with the field it came from. */
function typeOfConstant(session: Session, variable: Variable, flow: Flow): LuaType {
  if (session.assigned.has(variable)) return unknown;
  const type = session.declaredTypes.get(variable) ?? unknown;
  const field = partsOf(type).find((part) => part.kind === "gateway");
  return (field && type.kind === "union" && session.factOf(pathPlace(field.path), flow)) || type;
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
      if (Object.hasOwn(basic.members, name)) return memberType(world, basic, name);
      const library = Object.hasOwn(libraries, name) ? libraries[name] : undefined;
      if (library && membersOf(library, world.luaVersion).length) return { kind: "library", library };
    }
  }
  return { kind: "nil", cause: { kind: "global", path: name, always: true } };
}
