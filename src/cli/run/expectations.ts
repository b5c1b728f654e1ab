import type { CaseResult, ExpectationResult } from "../../runtime";
import { printable, type Style } from "../style";

/** The failed expectations with what came instead, and how many passed; nothing where none were made. */
export function describeExpectations({ expectations }: CaseResult, style: Style): string[] {
  if (expectations.length === 0) return [];
  const failed = expectations.filter(({ pass }) => !pass);
  const passed = `${expectations.length - failed.length} passed`;
  const total = `${style.bold("expected")}  ${passed}, ${failed.length} failed`;
  return [[total, ...failed.map((expectation) => indented(describeFailure(expectation), style))].join("\n")];
}

/** One failed expectation in three lines. */
export function describeFailure({ name, expected, got }: ExpectationResult): string {
  return [
    `${printable(name)}`,
    `  expected ${printable(JSON.stringify(expected ?? null))}`,
    `  got      ${printable(JSON.stringify(got ?? null))}`,
  ].join("\n");
}

function indented(text: string, style: Style): string {
  return `${style.red("  ✗")} ${text.replace(/\n/g, "\n    ")}`;
}
