import type { Flip, Json, LogRow, StepParting, StepView } from "../../runtime";
import { printable, type Style } from "../style";
import type { Compared } from "./compared";

/** Rows of a log that are shown of one case, and unchanged ones around a change. */
const mostRows = 40;
const around = 1;
const longest = 100;

/** One case in which two versions differ: what flipped, where the runs part, log against log. */
export function describeCompared({ label, mistakes, flips, log, parting }: Compared, style: Style): string {
  if (mistakes) return mistakes.map((line) => `${style.red("✗")} ${printable(line)}\n`).join("");
  const lines = [
    `${style.yellow("≠")} ${printable(label)}`,
    ...flips.map((flip) => `    ${describeFlip(flip)}`),
    ...(parting ? describeParting(parting, style) : []),
    ...describeLog(log, style),
  ];
  return `${lines.join("\n")}\n`;
}

function describeFlip({ path, before, after }: Flip): string {
  return `${printable(path)}: ${show(before)} → ${show(after)}`;
}

function show(value: Json): string {
  const text = value === null ? "nil" : JSON.stringify(value);
  return cut(printable(text));
}

function describeParting({ context, before, after, shared }: StepParting, style: Style): string[] {
  const last = shared.at(-1);
  return [
    `    ${style.bold("parts")} in ${context} at step ${(before ?? after)!.step}`,
    ...(last ? [`      both  ${step(last)}`] : []),
    `      ${style.red("old")}   ${before ? step(before) : "has ended"}`,
    `      ${style.green("new")}   ${after ? step(after) : "has ended"}`,
  ];
}

function step({ line, text, did }: StepView): string {
  const effect = did.length > 0 ? `   ⇒ ${cut(printable(did.join("; ")))}` : "";
  return `line ${line}: ${cut(printable(text))}${effect}`;
}

function describeLog(rows: readonly LogRow[], style: Style): string[] {
  if (rows.length === 0) return [];
  const near = rows.map((_, i) =>
    rows.slice(Math.max(0, i - around), i + around + 1).some(({ same }) => !same),
  );
  const shown = rows.filter((_, i) => near[i]).slice(0, mostRows);
  const left = near.filter(Boolean).length - shown.length;
  return [
    `    ${style.bold("log")}`,
    ...shown.flatMap((row) => describeRow(row, style)),
    ...(left > 0 ? [`      … and ${left} more`] : []),
  ];
}

function describeRow({ before, after, same }: LogRow, style: Style): string[] {
  if (same) return [`        ${text(before!.text)}`];
  return [
    ...(before ? [`      ${style.red(`- ${text(before.text)}`)}`] : []),
    ...(after ? [`      ${style.green(`+ ${text(after.text)}`)}`] : []),
  ];
}

function text(line: string): string {
  return cut(printable(line).replace(/\n/g, "\\n"));
}

function cut(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
