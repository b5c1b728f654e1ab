import { readFileSync } from "node:fs";
import { readScripts, textsOf } from "../cli/suite/scripts";
import { type Case, formatIssue, type ReleaseName, readCase, validateCase } from "../runtime";

/** What is laid over a case when it is opened. */
export interface OpenOptions {
  /** Run it on this release in place of its own. */
  release?: ReleaseName;
  /** Folder with preRequest.lua and so on, in place of the case's own scripts. */
  scripts?: string;
}

/**
 * A case from its file, or as it would stand there.
 * @throws Error with a line for each mistake
 */
export function loadCase(given: string | object, { release, scripts }: OpenOptions): Case {
  const read = typeof given === "string" ? readCase(readFileSync(given)) : validateCase(given);
  if (!read.ok) {
    const name = typeof given === "string" ? `${given}: ` : "";
    throw new Error(read.issues.map((issue) => `${name}${formatIssue(issue)}`).join("\n"));
  }
  return {
    ...read.case,
    ...(release && { release }),
    ...(scripts !== undefined && { scripts: { ...read.case.scripts, ...textsOf(readScripts(scripts)) } }),
  };
}
