import { type Case, formatIssue, maxCaseBytes, type ReleaseName, readCase } from "../../runtime";
import { BadInput } from "../badInput";
import { onRelease } from "../cases";
import { readLimited } from "../files";
import { type ScriptFiles, textsOf } from "./scripts";
import { type CaseSource, labelOf } from "./source";

/** What is laid over every case of a suite. */
export interface Laid {
  readonly release?: ReleaseName | undefined;
  /** In place of the cases' own, by context. */
  readonly scripts?: ScriptFiles | undefined;
}

/** The text of a source's case. @throws BadInput where its file cannot be read */
export function textOf({ file, text }: CaseSource): Uint8Array | string {
  return text ?? readLimited(file, maxCaseBytes);
}

/**
 * Reads the case of a source.
 * @throws BadInput with one line for each mistake
 */
export function caseOf(source: CaseSource, { release, scripts }: Laid): Case {
  if (source.mistakes) throw new BadInput(source.mistakes.map((line) => `${labelOf(source)}: ${line}`));
  const read = readCase(textOf(source));
  if (!read.ok) {
    throw new BadInput(
      read.issues.map((issue) => {
        const place = issue.line === undefined ? labelOf(source) : placeOf(source, issue.line, issue.column);
        return `${place}: ${formatIssue(issue)}`;
      }),
    );
  }
  const aCase = onRelease(read.case, release);
  return scripts ? { ...aCase, scripts: { ...aCase.scripts, ...textsOf(scripts) } } : aCase;
}

/** A place in a case; a line of a file of JSON lines is one line of it. */
function placeOf(source: CaseSource, line: number, column: number | undefined): string {
  return source.text === undefined ? `${source.file}:${line}:${column}` : labelOf(source);
}
