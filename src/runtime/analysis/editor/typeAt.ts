import type { Script } from "../diagnostics/index";
import type { Expression, NameExpression } from "../syntax/index";
import { type LuaType, partsOf, readField, typeOfField, typeOfGlobal } from "../types/index";

/**
 * Type of an expression for someone who is typing: where the flow says nil or never comes, what the expression
 * would be if it were there.
 */
export function expectedType(script: Script, node: Expression): LuaType {
  if (isPlainPath(script, node)) return presentPart(withoutFlow(script, node));
  const inFlow = script.types.of(node);
  return presentPart(inFlow && inFlow.kind !== "unknown" ? inFlow : withoutFlow(script, node));
}

/**
 * `Request.Bucket.Quota`, or by a local that is only ever an alias of such a path: it means the same everywhere, so
 * that nobody need follow the script to know it.
 */
function isPlainPath(script: Script, node: Expression): boolean {
  if (node.type === "Index")
    return (node.key.type === "Identifier" || node.key.type === "String") && isPlainPath(script, node.base);
  if (node.type !== "Name") return false;
  const initial = aliasOf(script, node);
  if (initial) return isPlainPath(script, initial);
  const { bindings, globals } = script.scopes;
  const isGlobal = node.name === "Request" && !bindings.has(node);
  return isGlobal && !globals.get("Request")?.uses.some(({ write }) => write);
}

/** What a local was declared to be, where it is never assigned to. */
function aliasOf({ scopes }: Script, node: NameExpression): Expression | undefined {
  const variable = scopes.bindings.get(node);
  return variable?.uses.some(({ write }) => write) ? undefined : variable?.initial;
}

/** A type without the chance that it is nil; of a field that is always nil here, what it would be. */
function presentPart(type: LuaType): LuaType {
  const parts = partsOf(type);
  const present = parts.filter(({ kind }) => kind !== "nil");
  if (present.length > 0) return present.length === 1 ? present[0]! : type;
  const [missing] = parts;
  const cause = missing?.kind === "nil" ? missing.cause : undefined;
  return cause?.field ? typeOfField(cause.field, cause.path) : type;
}

function withoutFlow(script: Script, node: Expression): LuaType {
  if (node.type === "Paren") return expectedType(script, node.inner);
  if (node.type === "Name") {
    const initial = aliasOf(script, node);
    if (initial) return withoutFlow(script, initial);
    if (!script.scopes.bindings.has(node)) return typeOfGlobal(script.world, node.name);
  }
  if (node.type !== "Index") return { kind: "unknown" };
  const key: LuaType =
    node.key.type === "Identifier"
      ? { kind: "string", value: node.key.name }
      : node.key.type === "String"
        ? { kind: "string", value: node.key.value }
        : { kind: "unknown" };
  return readField(script.world, expectedType(script, node.base), key, null);
}
