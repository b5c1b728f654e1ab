import { JsonSyntaxError, parseJson } from "../../runtime/cases/json/parse";

/** `RGWOp` of a request's text, in any case of its name; null where there is none or the text is broken. */
export function locateOperation(text: string): string | null {
  try {
    const { value } = parseJson(text);
    return textField(value, "RGWOp");
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** A field that holds text, by its name in any case; null where there is none. */
export function textField(value: unknown, ...path: string[]): string | null {
  const found = path.reduce<unknown>((inner, name) => member(inner, name), value);
  return typeof found === "string" ? found : null;
}

/** A member by its name in any case, as radosgw finds fields. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
