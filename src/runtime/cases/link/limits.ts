/** Characters of a link from its `#` on: 64 KiB. */
export const maxLinkLength = 65_536;

/** Bytes of a link's JSON: 1 MiB. */
export const maxInflatedBytes = 1_048_576;

/** Characters of a whole URL that every chat, tracker and mail program is known to keep. */
export const safeUrlLength = 2000;

/** A number of characters or bytes for a message: `65,536`. */
export function count(amount: number): string {
  return amount.toLocaleString("en-US");
}
