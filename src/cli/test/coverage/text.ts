import { coverageSummary } from "../../../runtime";
import { printable, type Style } from "../../style";
import type { CoveragePart } from "./sum";

/** A table: for each script the share of lines that ran, and the lines that did not. */
export function coverageText(parts: readonly CoveragePart[], style: Style): string {
  if (parts.length === 0) return "coverage: no script ran\n";
  const rows = parts.map(({ name, lines }) => ({
    name: printable(name),
    ...coverageSummary(lines),
    missed: missed(lines),
  }));
  const sum = (key: "lines" | "covered") => rows.reduce((total, row) => total + row[key], 0);
  const all = { name: "all", lines: sum("lines"), covered: sum("covered"), missed: "" };
  const width = Math.max(...rows.map(({ name }) => name.length), "coverage".length);
  const told = [...rows, all].map(({ name, lines, covered, missed: ranges }) => {
    const share = `${percent(covered, lines)} %`.padStart(8);
    const row = `${name.padEnd(width)} ${covered === lines ? style.green(share) : style.yellow(share)}`;
    return `${row}  ${`${covered} of ${lines}`.padStart(11)} lines${ranges && `  not run: ${ranges}`}`;
  });
  return `\n${style.bold("coverage")}\n${told.join("\n")}\n\n`;
}

/** Rounded down, so that 100 means all. */
function percent(covered: number, lines: number): number {
  return lines === 0 ? 100 : Math.floor((covered / lines) * 1000) / 10;
}

/** `3, 7-9`: ranges of lines with code that did not run; lines without code between them belong to a range. */
function missed(lines: readonly { line: number; hits: number }[]): string {
  const ranges: [number, number][] = [];
  let before = false;
  for (const { line, hits } of lines) {
    const last = ranges.at(-1);
    if (hits === 0 && before && last) last[1] = line;
    else if (hits === 0) ranges.push([line, line]);
    before = hits === 0;
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
