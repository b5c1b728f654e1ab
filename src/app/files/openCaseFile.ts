import { formatIssue } from "../../runtime/cases/issue";
import { JsonSyntaxError, parseJson } from "../../runtime/cases/json/parse";
import { lineAndColumn } from "../../runtime/cases/json/positions";
import type { CaseFile } from "../domain/draft";
import { openCase } from "../store/deskActions";
import { client } from "../store/runActions";
import { runOpened } from "../store/runOpened";
import { notify } from "../store/viewActions";
import { readText } from "./readText";

/** Larger files are no cases and would only block the page. */
const mostBytes = 20_000_000;

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
