import { type CheckedFile, locate } from "./checked";

/** One line for each finding: `file:line:col: severity: message [rule]`, with `#context` behind the file of a case. Empty where nothing was found. */
export function textReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap((file) =>
      locate(file).map(
        ({ line, column, severity, message, rule }) =>
          `${file.path}${file.script ? `#${file.script}` : ""}:${line}:${column}: ${severity}: ${message} [${rule}]\n`,
      ),
    )
    .join("");
}
