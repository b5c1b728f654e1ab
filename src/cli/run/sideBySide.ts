import type { CaseResult, Column, Parting, SideBySide } from "../../runtime";
import { printable, type Style } from "../style";
import { describeResult } from "./describe";

/** One column as JSON: the release's result, whether it works there, and where it parts from the release before. */
export function jsonOfColumn({
  result,
  works,
  parting,
}: Column): CaseResult & Pick<Column, "works" | "parting"> {
  return { ...result, works, parting };
}

/**
 * All releases for a person to read: a block for neighbours that show the same, then where they part and why. The
 * last lines are the summary, for that is where a terminal stands.
 */
export function describeSideBySide({ columns, worksOn, first }: SideBySide, style: Style): string {
  const blocks = alike(columns).map((group) => describeGroup(group, style));
  const partings = columns.flatMap(({ parting }) =>
    parting ? [describeParting(parting, first, style)] : [],
  );
  const works = `${style.bold("works on")}  ${worksOn.join(", ") || "no release"}\n`;
  return [...blocks, ...partings, works].join("\n");
}

/** Neighbours that show the same. */
function alike(columns: readonly Column[]): Column[][] {
  const groups: Column[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && !column.parting) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function describeGroup(group: readonly Column[], style: Style): string {
  const names = group.map(({ release }) => release).join(", ");
  return describeResult(group[0]!.result, style, names);
}

function describeParting(parting: Parting, first: Parting | null, style: Style): string {
  const { from, to, before, after, why } = parting;
  const width = Math.max(from.length, to.length);
  const mark = parting === first ? "  (first in the run)" : "";
  return [
    `${style.bold("parts")}  between ${from} and ${to}, ${placeOf(parting)}${mark}`,
    `  ${from.padEnd(width)}  ${shown(before)}`,
    `  ${to.padEnd(width)}  ${shown(after)}`,
    `  ${style.yellow("why".padEnd(width))}  ${wrapped(why, width + 4)}`,
    "",
  ].join("\n");
}

function placeOf({ context, line }: Parting): string {
  if (context === null) return "in what the client gets";
  return line === null ? `in ${context}` : `in ${context} at line ${line}`;
}

/** Columns of the terminal that a line of the summary may take. */
const lineWidth = 100;
const longestShown = 84;

function shown(text: string | null): string {
  if (text === null) return "nothing more";
  const line = printable(text).replace(/\n\s*/g, " ⏎ ");
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}

/** Breaks at spaces, with every further line indented. */
function wrapped(text: string, indent: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1)!;
    if (last !== "" && indent + last.length + 1 + word.length > lineWidth) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}
