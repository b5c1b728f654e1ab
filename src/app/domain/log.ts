import type { CaseResult, StreamedLine } from "../../worker/client";

/** The whole debug log of a result, in the order in which it was written. */
export function logOf(result: CaseResult): StreamedLine[] {
  return result.contexts.flatMap(({ context, log }) => log.map((line) => ({ ...line, context })));
}

/** Lines that hold the text, whatever its case; all for an empty one. */
export function filterLog(lines: StreamedLine[], text: string): StreamedLine[] {
  const wanted = text.trim().toLowerCase();
  return wanted === "" ? lines : lines.filter((line) => line.text.toLowerCase().includes(wanted));
}

/** The log as text, one `level text` per line, as in radosgw's own file. */
export function logText(lines: StreamedLine[]): string {
  return lines.map(({ level, text }) => `${level} ${text}\n`).join("");
}
