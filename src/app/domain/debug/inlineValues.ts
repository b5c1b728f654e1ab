import type { Look } from "../../../worker/debug/client";
import { frameOf } from "./frames";
import { spotOf } from "./runTexts";

export interface InlineValue {
  line: number;
  /** `why = "photos is protected"`. */
  text: string;
}

/** Lines above the current one whose variables are shown; further up nobody looks. */
const reach = 40;
const longest = 48;

/** Values to show behind the lines that a function has come through: of each variable at its last mention. */
export function inlineValues(look: Look, text: string): InlineValue[] {
  const frame = frameOf(look);
  const spot = frame && spotOf(frame);
  if (!frame || !spot) return [];
  const lines = text.split("\n");
  const first = Math.max(frame.range[0], spot.line - reach, 1);
  const values = new Map<string, string>();
  for (const { name, variables } of look.scopes) {
    if (name !== "Locals" && name !== "Upvalues") continue;
    for (const { name: variable, value, type } of variables) {
      if (type !== "function" && !values.has(variable)) values.set(variable, value);
    }
  }
  const found = new Map<number, string[]>();
  for (let line = spot.line; line >= first; line--) {
    for (const word of new Set(wordsOf(lines[line - 1] ?? ""))) {
      const value = values.get(word);
      if (value === undefined) continue;
      values.delete(word);
      found.set(line, [...(found.get(line) ?? []), `${word} = ${short(value)}`]);
    }
  }
  return [...found].map(([line, said]) => ({ line, text: said.join(", ") }));
}

/** Names in a line, without those in strings, comments and after a dot. */
function wordsOf(line: string): string[] {
  const code = line.replace(/--.*$|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/g, " ");
  return code.match(/(?<![\w.:])[A-Za-z_]\w*/g) ?? [];
}

const short = (value: string) => (value.length > longest ? `${value.slice(0, longest)}…` : value);
