import { printable } from "../../style";
import { labelOf } from "../../suite/source";
import { type Outcome, passed } from "../outcome";
import type { NewReporter } from "./reporter";
import { whyFailed } from "./spec";
import { Spool } from "./spool";

/** The XML that CI servers read (the JUnit schema of Jenkins): one suite, one test case for each case. */
export const junitReporter: NewReporter = (write) => {
  const cases = new Spool();
  return {
    add: (outcome) => cases.add(testCase(outcome)),
    end({ passed: good, failed, interrupted }) {
      const errors = interrupted ? ' errors="1"' : "";
      write('<?xml version="1.0" encoding="UTF-8"?>\n');
      write(
        `<testsuites><testsuite name="moonhook" tests="${good + failed}" failures="${failed}"${errors}>\n`,
      );
      cases.drain(write);
      if (interrupted) write("<system-err>stopped before the end</system-err>\n");
      write("</testsuite></testsuites>\n");
    },
  };
};

function testCase(outcome: Outcome): string {
  const { release = "case", name = labelOf(outcome), file } = outcome;
  const open = `<testcase classname="${escaped(release)}" name="${escaped(name)}" file="${escaped(file)}"`;
  if (passed(outcome)) return `${open}/>\n`;
  const why = whyFailed(outcome);
  return `${open}><failure message="${escaped(why[0] ?? "")}">${escaped(why.join("\n"))}</failure></testcase>\n`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return printable(text).replace(/[&<>"]/g, (character) => entities[character]!);
}
