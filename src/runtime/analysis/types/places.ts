import type { Scopes } from "../scope/index";
import type { Expression } from "../syntax/index";
import { literalsOf } from "./fields";
import type { LuaType } from "./type";

/** Key of a local in a flow's facts. */
export function localPlace(variable: { id: number }): string {
  return `#${variable.id}`;
}

/**
 * The place that an expression reads, or undefined where it is none (a call, a computed key). Fields of the gateway
 * are one place whatever variable leads there and whatever case they are spelled in.
 */
export function placeOf(
  expression: Expression,
  scopes: Scopes,
  typeAt: (expression: Expression) => LuaType,
): string | undefined {
  if (expression.type === "Paren") return placeOf(expression.inner, scopes, typeAt);
  if (expression.type === "Name") {
    const variable = scopes.bindings.get(expression);
    return variable ? localPlace(variable) : expression.name;
  }
  if (expression.type !== "Index") return undefined;
  const key = keyText(expression.key, typeAt);
  if (key === undefined) return undefined;
  const base = typeAt(expression.base);
  if (base.kind === "gateway") {
    const isTable = base.shape === "table";
    return base.shape === "rgw" ? undefined : fieldPlace(base.path, isTable ? key.toLowerCase() : `[${key}]`);
  }
  const place = placeOf(expression.base, scopes, typeAt);
  if (place === undefined) return undefined;
  return `${place}.${place.startsWith("@") ? key.toLowerCase() : key}`;
}

function fieldPlace(path: string, key: string): string {
  return `@${path.toLowerCase()}.${key}`;
}

/** The place of a gateway's value by its own path, for example `@request.bucket`. */
export function pathPlace(path: string): string {
  return `@${path.toLowerCase()}`;
}

function keyText(
  key: Expression | { type: "Identifier"; name: string },
  typeAt: (expression: Expression) => LuaType,
): string | undefined {
  if (key.type === "Identifier") return key.name;
  const literals = literalsOf(typeAt(key));
  return literals?.length === 1 ? literals[0] : undefined;
}
