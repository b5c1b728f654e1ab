import { InputError } from "../state/issue.ts";
import type { RunInput } from "../types.ts";

/** The object's bytes of a case; null where it has none. */
export function dataOf({ data }: RunInput): Uint8Array | null {
  if (data === undefined) return null;
  if ("text" in data) return new TextEncoder().encode(data.text);
  try {
    return Uint8Array.from(atob(data.base64), (c) => c.charCodeAt(0));
  } catch {
    throw new InputError("data.base64", "is no Base64");
  }
}
