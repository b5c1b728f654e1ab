import type { Script } from "../diagnostics/index";
import {
  type BinaryExpression,
  type CallExpression,
  type IndexExpression,
  type Node,
  nodesAt,
  type Range,
  type StringExpression,
} from "../syntax/index";

/** What a cursor stands in, as far as completion cares. */
export type Place =
  | { kind: "member"; node: IndexExpression; replace: Range }
  | { kind: "key"; node: IndexExpression; replace: Range }
  | { kind: "text"; node: StringExpression; parent: BinaryExpression | CallExpression; replace: Range }
  | { kind: "name"; replace: Range }
  | { kind: "none" };

const none: Place = { kind: "none" };
const wordBefore = /[A-Za-z_]\w*$/;

export function placeAt({ parsed }: Script, offset: number): Place {
  const { source, comments, chunk } = parsed;
  const isInComment = comments.some(
    ({ start, end, long }) => start < offset && (offset < end || (!long && offset === end)),
  );
  if (isInComment) return none;
  const path = nodesAt(chunk, offset);
  const node = path.at(-1);
  const parent = path.at(-2);
  if (node?.type === "String" && offset > node.start) return placeInText(node, parent, source.text, offset);
  const member = memberAt(path, source.text, offset);
  if (member) return member;
  const { tokens } = parsed;
  const word = wordBefore.exec(source.text.slice(0, offset))?.[0] ?? "";
  const start = offset - word.length;
  const before = tokens.findLast((token) => token.end <= start && token.kind !== "eof");
  const isDeclaring =
    before?.kind === "keyword" && ["local", "function", "for", "goto"].includes(before.text);
  const inNumber = /[\d.]$/.test(source.text.slice(0, start)) && before?.end === start;
  if (isDeclaring || inNumber || before?.text === "." || before?.text === ":") return none;
  return { kind: "name", replace: { start, end: offset } };
}

/** Behind `a.` or `a:`, also where the name is on a later line or is not typed yet. */
function memberAt(path: Node[], text: string, offset: number): Place | undefined {
  const word = wordBefore.exec(text.slice(0, offset))?.[0] ?? "";
  const start = offset - word.length;
  const dot = text.slice(0, start).trimEnd().length;
  if (text[dot - 1] !== "." && text[dot - 1] !== ":") return undefined;
  const index = path.findLast(
    (node): node is IndexExpression => node.type === "Index" && node.access !== "[" && node.base.end < dot,
  );
  return index && index.key.end >= dot
    ? { kind: "member", node: index, replace: { start, end: offset } }
    : undefined;
}

function placeInText(node: StringExpression, parent: Node | undefined, text: string, offset: number): Place {
  const isClosed = node.end - node.start > 1 && text[node.end - 1] === text[node.start];
  if (isClosed && offset >= node.end) return none;
  const replace = { start: node.start + 1, end: isClosed ? node.end - 1 : node.end };
  if (parent?.type === "Index" && parent.key === node) return { kind: "key", node: parent, replace };
  if (parent?.type === "Binary" || parent?.type === "Call") return { kind: "text", node, parent, replace };
  return none;
}
