import type { Diagnostic, Severity } from "../diagnostics/index";
import { Source } from "../syntax/index";

/** A script with what was found in it. */
export interface CheckedFile {
  /** Of its file, as it is shown: relative to where the command was called. */
  path: string;
  /** Which script of a case it is; absent where the file is the script. */
  script?: string;
  text: string;
  diagnostics: readonly Diagnostic[];
}

/** A diagnostic with its place in the file. */
export interface Located {
  rule: string;
  severity: Severity;
  message: string;
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  endLine: number;
  endColumn: number;
  /** Title of the fix, where there is one. */
  fix?: string;
}

export function locate({ text, diagnostics }: CheckedFile): Located[] {
  const source = new Source(text);
  return diagnostics.map(({ rule, severity, message, start, end, fix }) => {
    const from = source.positionAt(start);
    const to = source.positionAt(end);
    return {
      rule,
      severity,
      message,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      ...(fix ? { fix: fix.title } : {}),
    };
  });
}

/** Exit code of `moonhook check`: 1 where there is an error, otherwise 0. */
export function exitCode(files: readonly CheckedFile[]): 0 | 1 {
  return files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error")) ? 1 : 0;
}
