import { version } from "../../../package.json";
import { type CheckedFile, exitCode, jsonReport, sarifReport, textReport } from "../../runtime/analysis";
import type { Terminal } from "../terminal";
import { checkFile, type Wanted } from "./files";

export interface CheckOptions extends Wanted {
  format: "text" | "json" | "sarif";
  json?: true;
  sarif?: true;
}

/** `moonhook check`: reports what the analysis finds in each script; 1 where one of the findings is an error. */
export async function check(files: string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const checked = (await Promise.all(files.map((path) => checkFile(path, options)))).flat();
  terminal.out(report(checked, formatOf(options)));
  return exitCode(checked);
}

function formatOf({ json, sarif, format }: CheckOptions): CheckOptions["format"] {
  if (json) return "json";
  return sarif ? "sarif" : format;
}

function report(files: CheckedFile[], format: CheckOptions["format"]): string {
  if (format === "json") return jsonReport(files);
  return format === "sarif" ? sarifReport(files, version) : textReport(files);
}
