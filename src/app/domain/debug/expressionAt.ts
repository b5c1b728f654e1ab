/** An expression in a line of a script; columns from 0, `end` exclusive. */
export interface PlacedExpression {
  expression: string;
  /** The name that it begins with. */
  root: string;
  start: number;
  end: number;
}

const key = String.raw`\[(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\w+)\]`;
const member = String.raw`\s*\.\s*[A-Za-z_]\w*`;
/** A name, then `.name`, `["text"]`, `[1]` or `[name]`: what can be looked at without calling anything. */
const chain = new RegExp(`(?<![\\w.:])[A-Za-z_]\\w*(?:${member}|${key})*`, "g");
const part = new RegExp(`^[A-Za-z_]\\w*|${member}|${key}`, "g");

const keywords = new Set(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split(
    " ",
  ),
);

/**
 * The chain of names at a column, up to the part that the column is in; a variable in brackets by itself. Null in
 * strings and comments.
 */
export function expressionAt(line: string, column: number): PlacedExpression | null {
  for (const { 0: found, index: start } of withoutTexts(line).matchAll(chain)) {
    if (column < start || column >= start + found.length) continue;
    const parts = [...found.matchAll(part)];
    const pointed = parts.find(({ 0: text, index }) => column < start + index + text.length)!;
    const end = start + pointed.index + pointed[0].length;
    const [, variable] = /^\[([A-Za-z_]\w*)\]$/.exec(pointed[0]) ?? [];
    if (variable) return named(variable, variable, end - 1 - variable.length);
    return named(line.slice(start, end), parts[0]![0], start);
  }
  return null;
}

const keyOrText = new RegExp(`${key}|--.*$|"(?:[^"\\\\]|\\\\.)*"?|'(?:[^'\\\\]|\\\\.)*'?`, "g");

function named(expression: string, root: string, start: number): PlacedExpression | null {
  return keywords.has(root) ? null : { expression, root, start, end: start + expression.length };
}

/** The line with blanks for comments and for strings that are no keys. */
const withoutTexts = (line: string) =>
  line.replace(keyOrText, (text) => (text.startsWith("[") ? text : " ".repeat(text.length)));
