/** Bytes at a time: more arguments overflow the stack of `String.fromCharCode` in some browsers. */
const chunk = 4096;

/** Bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += chunk)
    binary += String.fromCharCode(...bytes.subarray(i, i + chunk));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes of base64url text; null where no bytes are written so, also for bits left over that are not zero. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const end = bytes.length - (bytes.length % 3);
  return text.endsWith(toBase64url(bytes.subarray(end))) ? bytes : null;
}
