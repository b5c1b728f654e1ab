import { lengthOf, urlOf } from "../../runtime/cases/link/url";
import { type CaseJson, texts } from "../../worker/suite/client";
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
  const cases: CaseJson[] = [];
  for (const each of [draft, ...others]) {
    const assembled = caseOf(each);
    if ("mistakes" in assembled) {
      const [first] = assembled.mistakes;
      const name = each.name || "untitled";
      return { refused: `The ${first!.document} of “${name}” is not JSON yet: ${first!.message}.` };
    }
    cases.push(withParts(assembled.case, parts) as CaseJson);
  }
  const written = await texts.ask("writeLink", { cases, passphrase });
  if (!written) return { refused: "The link could not be written, as its worker ended." };
  if (!written.ok) return { refused: sentence(written.message) };
  const url = urlOf(written.link, location.href);
  return { url, ...lengthOf(url) };
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
