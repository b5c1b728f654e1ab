import { type Parsed, walk } from "../syntax/index";

const foldable: ReadonlySet<string> = new Set(
  "Function IfClause Table While Repeat NumericFor GenericFor Do".split(" "),
);

/** Lines that can be folded away behind the first; both from 1. */
export interface FoldingRange {
  startLine: number;
  endLine: number;
  kind: "region" | "comment";
}

/** Functions, blocks, tables and runs of comments that span lines. The line of a closing word stays visible. */
export function foldingRanges({ chunk, comments, source }: Parsed): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind: FoldingRange["kind"], keepLast: boolean) => {
    const startLine = source.lineAt(start);
    const endLine = source.lineAt(end) - (keepLast ? 1 : 0);
    if (endLine > startLine) ranges.push({ startLine, endLine, kind });
  };
  walk(chunk, (node) => {
    if (foldable.has(node.type)) add(node.start, node.end, "region", true);
  });
  for (let first = 0; first < comments.length; ) {
    let last = first;
    while (comments[last + 1] && isNextLine(last)) last++;
    add(comments[first]!.start, comments[last]!.end, "comment", false);
    first = last + 1;
  }
  return ranges;

  function isNextLine(index: number): boolean {
    const [one, two] = [comments[index]!, comments[index + 1]!];
    return source.lineAt(two.start) === source.lineAt(one.end) + 1 && isAlone(two.start);
  }
  function isAlone(start: number): boolean {
    const { start: lineStart } = source.lineRange(source.lineAt(start));
    return source.text.slice(lineStart, start).trim() === "";
  }
}
