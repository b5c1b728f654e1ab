import { type CheckedFile, locate } from "./checked";

/** One line for each finding: `file:line:col: severity: message [rule]`. Empty where nothing was found. */
export function textReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap((file) =>
      locate(file).map(
        ({ line, column, severity, message, rule }) =>
          `${file.path}:${line}:${column}: ${severity}: ${message} [${rule}]\n`,
      ),
    )
    .join("");
}
