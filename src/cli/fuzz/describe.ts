import type { Case, Finding, FuzzReport } from "../../runtime";
import { printable, type Style } from "../style";

/**
 * A search's report for a person to read; the last line tells how many places were found.
 * @param saved a file for each finding, where they were saved
 */
export function describeFuzz(
  { findings, runs, seed }: FuzzReport,
  { release, name }: Case,
  saved: readonly string[],
  style: Style,
): string {
  const tried = `${runs.toLocaleString("en")} ${runs === 1 ? "request" : "requests"} tried`;
  const parts = [
    `${style.bold(release)}  ${printable(name)}  ${style.dim(`${tried}, seed ${seed}`)}`,
    ...findings.map((finding, i) => describeFinding(finding, saved[i], style)),
    total(findings.length),
  ];
  return `${parts.join("\n\n")}\n`;
}

function describeFinding(finding: Finding, file: string | undefined, style: Style): string {
  const { context, status, line, message, edits } = finding;
  const place = line === null ? "" : `, line ${line}`;
  const differences = edits.map(
    ({ path, words }) =>
      `  ${printable(path)}: ${printable(words.before)} → ${style.bold(printable(words.after))}`,
  );
  return [
    `${style.red("✗")} ${style.bold(context)} ends with ${style.red(status)}${place}`,
    `  ${printable(message).replace(/\n/g, "\n  ")}`,
    ...(edits.length === 0 ? ["  with the request as it is"] : differences),
    ...(file === undefined ? [] : [`  kept as ${printable(file)}`]),
  ].join("\n");
}

function total(count: number): string {
  if (count === 0) return "found no request that makes the hook fail";
  return `found ${count} ${count === 1 ? "place" : "places"} where the hook fails`;
}
