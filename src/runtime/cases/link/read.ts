import type { Case } from "../format/case";
import { unwrap } from "./envelope";
import { LinkError } from "./error";
import { type Cases, readCases, unpack } from "./payload";
import { isPrefill, prefilled } from "./prefill";
import { unseal } from "./sealed";

/**
 * The case of a link and those that it brings along, or one sentence that says why there is none. Nothing has been
 * run.
 */
export type OpenedLink = { ok: true; case: Case; others: Case[] } | { ok: false; message: string };

/** Whether a URL's fragment is meant as a link to a case, of whatever version; it may still be damaged. */
export function isLink(fragment: string): boolean {
  return /^#?\d+[a-z]?\./.test(fragment) || isPrefill(fragment);
}

/** Whether a link asks for a passphrase. */
export function isSealed(link: string): boolean {
  return /^1p\./.test(fragmentOf(link));
}

/** @param link a whole URL, or what follows its `#`, with or without that */
export function readLink(link: string): OpenedLink {
  try {
    if (isPrefill(fragmentOf(link))) return opened(readCases(prefilled(fragmentOf(link))));
    const { version, bytes } = unwrap(link);
    if (version === "1p") throw new LinkError("this link opens with a passphrase only");
    return opened(unpack(bytes));
  } catch (error) {
    return notOpened(error);
  }
}

/** Reads a link of any kind; one without a passphrase opens with any. */
export async function readSealedLink(link: string, passphrase: string): Promise<OpenedLink> {
  if (!isSealed(link)) return readLink(link);
  try {
    return opened(unpack(await unseal(unwrap(link).bytes, passphrase)));
  } catch (error) {
    return notOpened(error);
  }
}

function fragmentOf(link: string): string {
  return link.slice(link.indexOf("#") + 1).trim();
}

function opened([first, ...others]: Cases): OpenedLink {
  return { ok: true, case: first, others };
}

function notOpened(error: unknown): OpenedLink {
  if (error instanceof LinkError) return { ok: false, message: error.message };
  throw error;
}
