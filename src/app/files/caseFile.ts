import { formatIssue } from "../../runtime/cases/issue";
import { JsonSyntaxError, parseJson } from "../../runtime/cases/json/parse";
import { lineAndColumn } from "../../runtime/cases/json/positions";
import { type CaseFile, caseOf } from "../domain/draft";
import { openCase } from "../store/deskActions";
import { client } from "../store/runActions";
import { runOpened } from "../store/runOpened";
import { getStore } from "../store/store";
import { notify, showDocument } from "../store/viewActions";
import { copyText } from "./clipboard";
import { download } from "./download";
import { readText } from "./readText";

/** Larger files are no cases and would only block the page. */
const mostBytes = 20_000_000;

/** The draft as the text of a case file; null, and a notice, where its JSON cannot be read. */
function draftText(): string | null {
  const assembled = caseOf(getStore().work.draft);
  if ("case" in assembled) return `${JSON.stringify(assembled.case, null, 2)}\n`;
  const [first] = assembled.mistakes;
  showDocument(first!.document);
  notify(`The ${first!.document} is not JSON yet: ${first!.message}`);
  return null;
}

/** Offers the draft as a download. */
export function saveCaseFile(): void {
  const text = draftText();
  if (text === null) return;
  const { name } = getStore().work.draft;
  download(
    `${name.trim().replace(/[^\p{L}\p{N}]+/gu, "-") || "untitled"}.case.json`,
    text,
    "application/json",
  );
}

export async function copyCase(): Promise<void> {
  const text = draftText();
  if (text !== null) await copyText(text);
}

/** Puts a case file on the desk and runs it; one with mistakes is not opened, so that nothing of it is dropped. */
export async function openCaseFile(file: File): Promise<void> {
  const text = (await readText(file, mostBytes, "case"))?.replace(/^\ufeff/, "");
  if (text === undefined) return;
  try {
    const { value } = parseJson(text);
    const mistakes = (await client.check(value)) ?? [];
    if (mistakes.length > 0) return notify(`${file.name}: ${mistakes.map(formatIssue).join("; ")}`);
    notify(null);
    openCase(value as unknown as CaseFile, null);
    await runOpened();
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column } = lineAndColumn(text, error.offset);
    notify(`${file.name}:${line}:${column}: ${error.message}`);
  }
}
