/** Characters of a link from its `#` on: 64 KiB. */
export const maxLinkLength = 65_536;

/** Bytes of a link's JSON: 1 MiB. */
export const maxInflatedBytes = 1_048_576;

/** Cases in one link. */
export const maxCases = 100;

/** Bytes of the JSON of all cases of a link, once each is written out: 8 MiB. */
export const maxSuiteBytes = 8_388_608;

/** Characters of a whole URL that every chat, tracker and mail program is known to keep. */
export const safeUrlLength = 2000;

/** A number of characters or bytes for a message: `65,536`. */
export function count(amount: number): string {
  return amount.toLocaleString("en-US");
}
