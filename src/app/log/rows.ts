import type { StreamedLine } from "../../worker/client";
import type { Later } from "../domain/debug/rewind";
import type { RowProps } from "./LogRow";

export interface LogLines {
  lines: StreamedLine[];
  /** Place of each line in the whole log. */
  places: ReadonlyMap<StreamedLine, number>;
  /** Places of lines that were not written yet where a session stands. */
  later: Later;
}

/** What a row shows, by its index among the lines. */
export function rowAt({ lines, places, later }: LogLines, index: number): RowProps {
  const line = lines[index]!;
  const place = places.get(line) ?? -1;
  return { line, place, begins: line.context !== lines[index - 1]?.context, isLater: later.has(place) };
}
