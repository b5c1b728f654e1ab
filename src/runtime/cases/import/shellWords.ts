import { ImportError } from "./imported";

export interface ShellWords {
  words: string[];
  /** What a shell would put something else in for, as written: `$TOKEN`, `$(date)`. */
  substitutions: string[];
  /** Another curl command stands behind the one that was read. */
  hasMore?: true;
}

const lineGoesOn = Symbol("a line that goes on");
const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", "0": "\0" };
const substitution = /\$(?:[A-Za-z_]\w*|\{[^}]*\}|\([^)]*\))|`[^`\n]*`/;

/** What ends a command: a pipe, a list, a text that follows, or a line that begins another one. */
const end = /^(?:\||&&|;(?=\s|$)|\s+(?:&(?=\s|$)|\d?<<)|\s*\n\s*(?:[$%>] )?curl(?:\.exe)?\s)/;
/** A file that input comes from or output goes to. */
const redirection = /^\s+(?:[12&]?>>?(?:&\d|\s*\S+)|<\s*\S+)/;

/**
 * The words of a shell's first command: quotes of each kind, those of Windows as well, backslashes, and lines that go
 * on, whether or not they say so. @throws ImportError
 */
export function shellWords(text: string): ShellWords {
  const found: ShellWords = { words: [], substitutions: [] };
  let word: string | null = null;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (at > 0 && end.test(rest)) {
      if (/(?:^|[\s;&|])curl(?:\.exe)?\s/.test(rest)) found.hasMore = true;
      break;
    }
    const elsewhere = redirection.exec(rest);
    if (elsewhere) {
      if (word !== null) found.words.push(word);
      word = null;
      at += elsewhere[0].length;
      continue;
    }
    const [piece, length] = pieceAt(text, at, found.substitutions);
    at += length;
    if (piece === lineGoesOn) continue;
    if (piece !== null) word = (word ?? "") + piece;
    else if (word !== null) {
      found.words.push(word);
      word = null;
    }
  }
  if (word !== null) found.words.push(word);
  return found;
}

type Piece = [piece: string | typeof lineGoesOn | null, length: number];

/** What stands at a place, and how long it is; null for what parts words. */
function pieceAt(text: string, at: number, substitutions: string[]): Piece {
  const rest = text.slice(at);
  const line = /^[\\^`][ \t]*\r?\n/.exec(rest);
  if (line) return [lineGoesOn, line[0].length];
  const windows = /^\^"((?:\\\^"|\^[^"]|[^^])*)\^"/s.exec(rest);
  if (windows) return [unquoteWindows(windows[1]!), windows[0].length];
  const blank = /^\s+/.exec(rest);
  if (blank) return [null, blank[0].length];
  const quoted =
    /^'([^']*)'/.exec(rest) ?? /^\$'((?:[^'\\]|\\.)*)'/s.exec(rest) ?? /^"((?:[^"\\]|\\.)*)"/s.exec(rest);
  if (quoted) {
    if (rest[0] === '"') substitutions.push(...substitutionsIn(quoted[1]!));
    return [unquote(quoted[0], quoted[1]!), quoted[0].length];
  }
  if (/^\$?'|^"|^\^"/.test(rest))
    throw new ImportError("This quote is not closed: put the same quote behind what it holds.", at);
  const put = substitution.exec(rest);
  if (put?.index === 0) {
    substitutions.push(put[0]);
    return [put[0], put[0].length];
  }
  if (rest[0] === "\\") return [rest[1] ?? "", 2];
  return [rest[0]!, 1];
}

function substitutionsIn(inside: string): string[] {
  const plain = inside.replace(/\\./gs, "");
  return plain.match(new RegExp(substitution.source, "g")) ?? [];
}

function unquote(whole: string, inside: string): string {
  if (whole[0] === "'") return inside;
  if (whole[0] === '"')
    return inside.replace(/\\([$`"\\\n])/g, (_, one: string) => (one === "\n" ? "" : one));
  return inside.replace(/\\(.)/gs, (_, one: string) => escapes[one] ?? one);
}

/** A browser's "Copy as cURL (cmd)" puts a caret before whatever means something to the shell of Windows. */
function unquoteWindows(inside: string): string {
  return inside
    .replace(/\\\^"/g, '"')
    .replace(/\^\r?\n/g, "\n")
    .replace(/\^(.)/gs, "$1")
    .replace(/\\\\/g, "\\");
}
