import type { Case } from "../format/case";
import { unwrap } from "./envelope";
import { LinkError } from "./error";
import { unpack } from "./payload";
import { unseal } from "./sealed";

/** The case of a link, or one sentence that says why there is none. Nothing has been run. */
export type OpenedLink = { ok: true; case: Case } | { ok: false; message: string };

/** Whether a URL's fragment is meant as a link to a case, of whatever version; it may still be damaged. */
export function isLink(fragment: string): boolean {
  return /^#?\d+[a-z]?\./.test(fragment);
}

/** Whether a link asks for a passphrase. */
export function isSealed(link: string): boolean {
  return /^1p\./.test(link.slice(link.indexOf("#") + 1));
}

/** @param link a whole URL, or what follows its `#`, with or without that */
export function readLink(link: string): OpenedLink {
  try {
    const { version, bytes } = unwrap(link);
    if (version === "1p") throw new LinkError("this link opens with a passphrase only");
    return { ok: true, case: unpack(bytes) };
  } catch (error) {
    return notOpened(error);
  }
}

/** Reads a link of either kind; one without a passphrase opens with any. */
export async function readSealedLink(link: string, passphrase: string): Promise<OpenedLink> {
  try {
    const { version, bytes } = unwrap(link);
    return { ok: true, case: unpack(version === "1p" ? await unseal(bytes, passphrase) : bytes) };
  } catch (error) {
    return notOpened(error);
  }
}

function notOpened(error: unknown): OpenedLink {
  if (error instanceof LinkError) return { ok: false, message: error.message };
  throw error;
}
