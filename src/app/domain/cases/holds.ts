import { type CaseFile, caseOf, type Draft } from "../draft";
import { releaseEntry } from "../releases";
import { count } from "../values";

/** What a draft holds, as parts of a sentence; nothing of it has to be valid. */
export function holdingsOf(draft: Draft, others = 0): string[] {
  const assembled = caseOf(draft);
  const file: CaseFile = "case" in assembled ? assembled.case : { format: 1 };
  const { label, version } = releaseEntry(draft.release);
  const operation = (file.request as { RGWOp?: unknown } | undefined)?.RGWOp;
  const debug = draft.debug;
  return [
    ...scripts(file),
    `a request${typeof operation === "string" ? ` (${operation})` : ""}`,
    ...some(expectationsIn(file.expect), "expectation"),
    ...some(lengthOf((file.network as { endpoints?: unknown } | undefined)?.endpoints), "endpoint"),
    ...some(debug.breakpoints.length + debug.dataBreakpoints.length, "breakpoint"),
    ...some(debug.watches.length, "watch", "watches"),
    ...(debug.step === null ? [] : [`a pause at step ${debug.step}`]),
    ...some(others, "more case"),
    `for ${label} ${version}`,
  ];
}

function scripts({ scripts: written = {} }: CaseFile): string[] {
  const names = Object.keys(written);
  if (names.length === 0) return ["no script"];
  return [`${names.join(" and ")} script${names.length === 1 ? "" : "s"}`];
}

function some(number: number, noun: string, plural = `${noun}s`): string[] {
  if (number === 0) return [];
  return [number === 1 ? count(1, noun) : `${number.toLocaleString("en")} ${plural}`];
}

/** How many things an `expect` expects: each log line, each field. */
export function expectationsIn(expected: unknown): number {
  if (typeof expected !== "object" || expected === null) return 0;
  return Object.entries(expected).reduce((sum, [kind, value]) => sum + partsOf(kind, value), 0);
}

function partsOf(kind: string, value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  const parts: unknown[] = Object.values(value);
  if (kind !== "log" && kind !== "network") return parts.length;
  return parts.reduce<number>((sum, lines) => sum + Math.max(1, lengthOf(lines)), 0);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
