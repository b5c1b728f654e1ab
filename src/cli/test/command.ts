import type { ReleaseName } from "../../runtime";
import { exit } from "../badInput";
import type { Terminal } from "../terminal";
import { findCases } from "./find";
import { passed, testFile } from "./outcome";
import { jsonReporter } from "./reporters/json";
import { junitReporter } from "./reporters/junit";
import type { Reporter } from "./reporters/reporter";
import { specReporter } from "./reporters/spec";

export interface TestOptions {
  release?: ReleaseName;
  reporter: "spec" | "json" | "junit";
}

/** `moonhook test`: runs every case under the paths and reports each. */
export async function test(
  paths: string[],
  { release, reporter }: TestOptions,
  terminal: Terminal,
): Promise<number> {
  const files = findCases(paths);
  const report = reporters[reporter](terminal);
  const outcomes = files.map((file) => {
    const outcome = testFile(file, release);
    report.add?.(outcome);
    return outcome;
  });
  report.end?.(outcomes);
  const failures = outcomes.filter((outcome) => !passed(outcome)).length;
  const totals = `${outcomes.length - failures} passed, ${failures} failed\n`;
  if (report.ownsOutput) terminal.err(totals);
  else terminal.out(totals);
  return failures > 0 ? exit.failed : exit.ok;
}

const reporters: Record<TestOptions["reporter"], (terminal: Terminal) => Reporter> = {
  spec: specReporter,
  json: jsonReporter,
  junit: junitReporter,
};
