import { type CheckedFile, locate } from "./checked";

/** The findings as JSON: `{ "format": 1, "files": [ { "path", "script", "diagnostics": [ … ] } ] }`; `script` in a case only. */
export function jsonReport(files: readonly CheckedFile[]): string {
  const report = {
    format: 1,
    files: files.map((file) => ({
      path: file.path,
      ...(file.script && { script: file.script }),
      diagnostics: locate(file),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
