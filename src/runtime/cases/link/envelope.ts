import { fromBase64url, toBase64url } from "./base64url";
import { crc32 } from "./crc32";
import { LinkError } from "./error";
import { count, maxLinkLength } from "./limits";

/** `1`: a case that anyone can open; `1p`: one that opens with a passphrase. */
export type LinkVersion = "1" | "1p";

export interface Envelope {
  version: LinkVersion;
  bytes: Uint8Array;
}

/** Base64url may end in a sign that a chat leaves out of the link; a letter it keeps, and shows that none is missing. */
const closing = "Z";
const sumLength = 4;

/**
 * The link around bytes, from `#` on.
 * @throws LinkError where it would be longer than a link may be
 */
export function wrap({ version, bytes }: Envelope): string {
  const link = `#${version}.${toBase64url(withSum(bytes))}${closing}`;
  if (link.length <= maxLinkLength) return link;
  throw new LinkError(
    `this case makes a link of ${count(link.length)} characters, more than the ${count(maxLinkLength)} that one may have: share it as a file`,
  );
}

/**
 * The bytes in a link, as they were wrapped.
 * @param given a whole URL, or what follows its `#`, with or without that
 * @throws LinkError
 */
export function unwrap(given: string): Envelope {
  const link = given.slice(given.indexOf("#") + 1).trim();
  if (link.length >= maxLinkLength)
    throw new LinkError(
      `this link has ${count(link.length + 1)} characters, more than the ${count(maxLinkLength)} that one may have`,
    );
  const version = versionOf(link);
  const text = link.slice(version.length + 1);
  const strange = /[^\w-]/u.exec(text);
  if (strange)
    throw new LinkError(
      `this link is damaged: no link has ${JSON.stringify(strange[0])} in it; copy it again`,
    );
  if (!text.endsWith(closing))
    throw new LinkError(
      `this link is cut: it does not end in the letter ${closing}; copy it again, to its end`,
    );
  const bytes = withoutSum(fromBase64url(text.slice(0, -closing.length)));
  if (bytes) return { version, bytes };
  throw new LinkError("this link is damaged: its checksum does not fit; copy it again");
}

/** What precedes the first dot of a link: a number, and a letter for what is special about it. */
function versionOf(link: string): LinkVersion {
  const version = /^(\d{1,4}[a-z]?)\./.exec(link)?.[1];
  if (version === undefined)
    throw new LinkError("this is no link to a case: one has #1. or #1p. behind the page's address");
  if (version === "1" || version === "1p") return version;
  throw new LinkError(
    `this link is of version ${version}, which this Moonhook does not know: use a newer one`,
  );
}

function withSum(bytes: Uint8Array): Uint8Array {
  const summed = new Uint8Array(bytes.length + sumLength);
  summed.set(bytes);
  new DataView(summed.buffer).setUint32(bytes.length, crc32(bytes));
  return summed;
}

/** The bytes before the sum; null where it is not theirs. */
function withoutSum(summed: Uint8Array | null): Uint8Array | null {
  if (!summed || summed.length < sumLength) return null;
  const bytes = summed.subarray(0, -sumLength);
  const sum = new DataView(summed.buffer, summed.byteOffset + bytes.length).getUint32(0);
  return sum === crc32(bytes) ? bytes : null;
}
