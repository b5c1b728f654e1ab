import { type Case, formatIssue, maxCaseBytes, type ReleaseName, readCase } from "../runtime";
import { BadInput } from "./badInput";
import { readLimited } from "./files";

/**
 * Reads a case file.
 * @throws BadInput with one line for each mistake: `file:line:column: path: message`
 */
export function loadCase(file: string): Case {
  const read = readCase(readLimited(file, maxCaseBytes));
  if (read.ok) return read.case;
  throw new BadInput(
    read.issues.map((issue) => {
      const place = issue.line === undefined ? file : `${file}:${issue.line}:${issue.column}`;
      return `${place}: ${formatIssue(issue)}`;
    }),
  );
}

/** The case on another release; the same case where none is given. */
export function onRelease(aCase: Case, release: ReleaseName | undefined): Case {
  return release ? { ...aCase, release } : aCase;
}
