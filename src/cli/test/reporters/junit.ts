import { printable } from "../../style";
import type { Terminal } from "../../terminal";
import { type Outcome, passed } from "../outcome";
import type { Reporter } from "./reporter";
import { whyFailed } from "./spec";

/** The XML that CI servers read (the JUnit schema of Jenkins): one suite, one test case for each file. */
export function junitReporter({ out }: Terminal): Reporter {
  return {
    ownsOutput: true,
    end(outcomes) {
      const failures = outcomes.filter((outcome) => !passed(outcome)).length;
      out(
        `<?xml version="1.0" encoding="UTF-8"?>\n` +
          `<testsuites><testsuite name="moonhook" tests="${outcomes.length}" failures="${failures}">\n` +
          `${outcomes.map(testCase).join("")}</testsuite></testsuites>\n`,
      );
    },
  };
}

function testCase(outcome: Outcome): string {
  const [release, name] =
    "result" in outcome ? [outcome.result.release, outcome.result.name] : ["case", outcome.file];
  const open = `<testcase classname="${escaped(release)}" name="${escaped(name)}" file="${escaped(outcome.file)}"`;
  if (passed(outcome)) return `${open}/>\n`;
  const why = whyFailed(outcome);
  return `${open}><failure message="${escaped(why[0] ?? "")}">${escaped(why.join("\n"))}</failure></testcase>\n`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return printable(text).replace(/[&<>"]/g, (character) => entities[character]!);
}
