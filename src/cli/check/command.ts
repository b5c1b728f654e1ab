import { version } from "../../../package.json";
import {
  type CheckedFile,
  check as checkScript,
  exitCode,
  jsonReport,
  sarifReport,
  textReport,
} from "../../runtime/analysis";
import type { Context, ReleaseName } from "../../runtime/gateway/types";
import { maxScriptBytes, readText } from "../files";
import type { Terminal } from "../terminal";

export interface CheckOptions {
  context: Context;
  release: ReleaseName;
  lua: "5.3" | "5.4";
  op?: string;
  package?: string[];
  format: "text" | "json" | "sarif";
}

/** `moonhook check`: reports what the analysis finds in each file; 1 where one of them is an error. */
export function check(files: string[], options: CheckOptions, terminal: Terminal): number {
  const checked = files.map((path) => checkFile(path, options));
  terminal.out(report(checked, options.format));
  return exitCode(checked);
}

function checkFile(
  path: string,
  { context, release, lua, op, package: packages }: CheckOptions,
): CheckedFile {
  const text = readText(path, maxScriptBytes);
  const world = {
    context,
    release,
    luaVersion: lua,
    ...(op !== undefined && { operation: op }),
    ...(packages && { packages }),
  };
  return { path, text, diagnostics: checkScript(text, world) };
}

function report(files: CheckedFile[], format: CheckOptions["format"]): string {
  if (format === "json") return jsonReport(files);
  return format === "sarif" ? sarifReport(files, version) : textReport(files);
}
