import { to_jsstring } from "#fengari";

/** Bytes of a Lua string as text; those that are not UTF-8 become U+FFFD. */
export function text(bytes: Uint8Array): string {
  return to_jsstring(bytes, 0, undefined, true);
}
