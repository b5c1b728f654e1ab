import type { StreamedLine } from "../../worker/client";
import type { Later } from "../domain/debug/rewind";
import { useStore } from "../store/store";

export interface LogLines {
  lines: StreamedLine[];
  /** Place of each line in the whole log. */
  places: ReadonlyMap<StreamedLine, number>;
  /** Places of lines that were not written yet where a session stands. */
  later: Later;
}

/** Everything about a row but where it stands, by its index among the lines. */
export function useRows({ lines, places, later }: LogLines) {
  const caret = useStore((store) => store.caret);
  return (index: number) => {
    const line = lines[index]!;
    const place = places.get(line) ?? -1;
    const begins = line.context !== lines[index - 1]?.context;
    const atCaret = caret?.document === line.context && caret.line === line.line;
    const className = [
      "log-row",
      line.level < 20 && "log-error",
      atCaret && "at-caret",
      begins && "log-begins",
      later.has(place) && "later",
    ];
    return { row: { line, begins, place }, className: className.filter(Boolean).join(" ") };
  };
}
