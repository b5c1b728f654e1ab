import type { TextEdit } from "../scope/index";
import { type LuaVersion, type Parsed, parse } from "../syntax/index";
import { depths } from "./indentation";
import { piecesOf } from "./piece";
import { spaceBetween } from "./spacing";

/** What one level of indentation is. */
const unit = "  ";

/** The text laid out, or undefined where it is not Lua and so is left alone. */
export function formatted(text: string, version: LuaVersion = "5.3"): string | undefined {
  const parsed = parse(text, version);
  return parsed.errors.length > 0 ? undefined : layOut(parsed);
}

/** The edits that lay a text out: one for each gap between tokens that changes. */
export function formatEdits(text: string, version: LuaVersion = "5.3"): TextEdit[] {
  const parsed = parse(text, version);
  return parsed.errors.length > 0
    ? []
    : gaps(parsed).filter(({ start, end, newText }) => text.slice(start, end) !== newText);
}

function layOut(parsed: Parsed): string {
  const { text } = parsed.source;
  let out = "";
  let at = 0;
  for (const { start, end, newText } of gaps(parsed)) {
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}

/** Every gap of white space, with what it should be. */
function gaps(parsed: Parsed): TextEdit[] {
  const { text } = parsed.source;
  const pieces = piecesOf(parsed);
  const depthOf = depths(pieces, parsed.chunk);
  const edits = pieces.map((piece, index): TextEdit => {
    const start = index === 0 ? 0 : pieces[index - 1]!.end;
    const depth = depthOf.get(index);
    if (depth === undefined) return { start, end: piece.start, newText: spaceBetween(pieces, index) };
    const breaks = index === 0 ? "" : "\n".repeat(Math.min(piece.breaksBefore, 2));
    return { start, end: piece.start, newText: breaks + unit.repeat(depth) };
  });
  const last = pieces.at(-1)?.end ?? 0;
  return [...edits, { start: last, end: text.length, newText: pieces.length > 0 ? "\n" : "" }];
}
