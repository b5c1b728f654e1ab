import type { Case } from "../../runtime/cases/format/case";
import { validateCase } from "../../runtime/cases/format/parse";
import { formatIssue } from "../../runtime/cases/issue";
import { lengthOf, urlOf, writeLink, writeSealedLink } from "../../runtime/cases/link";
import { type CaseFile, caseOf, type Draft } from "../domain/draft";
import { sentence } from "./open";

/** What of a draft goes into its link. */
export interface Parts {
  expectations: boolean;
  /** Breakpoints and watches. */
  debug: boolean;
  /** The step that the debugger stands at. */
  pause: boolean;
}

export type Written = { url: string; characters: number; isSafe: boolean } | { refused: string };

/** The link of a draft and of cases that come along, or one sentence that says why there is none. */
export async function writeDraft(
  draft: Draft,
  others: readonly Draft[],
  parts: Parts,
  passphrase: string,
): Promise<Written> {
  const cases: Case[] = [];
  for (const each of [draft, ...others]) {
    const read = validCase(each, parts);
    if ("refused" in read) return read;
    cases.push(read);
  }
  const [first, ...more] = cases;
  const written = passphrase ? await writeSealedLink(first!, passphrase, more) : writeLink(first!, more);
  if (!written.ok) return { refused: sentence(written.message) };
  const url = urlOf(written.link, location.href);
  return { url, ...lengthOf(url) };
}

function validCase(draft: Draft, parts: Parts): Case | { refused: string } {
  const assembled = caseOf(draft);
  const name = draft.name || "untitled";
  if (!("case" in assembled)) {
    const [first] = assembled.mistakes;
    return { refused: `The ${first!.document} of “${name}” is not JSON yet: ${first!.message}.` };
  }
  const parsed = validateCase(withParts(assembled.case, parts));
  if (parsed.ok) return parsed.case;
  return { refused: `“${name}” is not valid: ${formatIssue(parsed.issues[0]!)}.` };
}

function withParts({ expect, debug, ...file }: CaseFile, parts: Parts): CaseFile {
  const { step, ...set } = debug ?? {};
  const kept = { ...(parts.debug && set), ...(parts.pause && step !== undefined && { step }) };
  return {
    ...file,
    ...(parts.expectations && expect !== undefined && { expect }),
    ...(Object.keys(kept).length > 0 && { debug: kept }),
  };
}
