import type { Case } from "../format/case";
import { wrap } from "./envelope";
import { LinkError } from "./error";
import { pack } from "./payload";
import { seal } from "./sealed";

/** A link from `#` on, or one sentence that says why there is none. */
export type WrittenLink = { ok: true; link: string } | { ok: false; message: string };

/**
 * The link that opens to this case: the same text for the same case.
 * @param others cases that come along, such as a hook's other tests; each costs what makes it different from the first
 */
export function writeLink(aCase: Case, others: readonly Case[] = []): WrittenLink {
  try {
    return { ok: true, link: wrap({ version: "1", bytes: pack([aCase, ...others]) }) };
  } catch (error) {
    return noLink(error);
  }
}

/** A link that opens to this case with the passphrase only; another text each time. */
export async function writeSealedLink(
  aCase: Case,
  passphrase: string,
  others: readonly Case[] = [],
): Promise<WrittenLink> {
  try {
    const bytes = await seal(pack([aCase, ...others]), passphrase);
    return { ok: true, link: wrap({ version: "1p", bytes }) };
  } catch (error) {
    return noLink(error);
  }
}

function noLink(error: unknown): WrittenLink {
  if (error instanceof LinkError) return { ok: false, message: error.message };
  throw error;
}
