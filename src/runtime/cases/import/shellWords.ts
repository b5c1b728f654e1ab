import { ImportError } from "./imported";

const lineGoesOn = Symbol("a line that goes on");
const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", "0": "\0" };

/** The words of a shell command: quotes of each kind, backslashes, and lines that go on. @throws ImportError */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  const add = (piece: string) => {
    word = (word ?? "") + piece;
  };
  while (at < text.length) {
    const [piece, length] = pieceAt(text, at);
    at += length;
    if (piece === lineGoesOn) continue;
    if (piece !== null) add(piece);
    else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  return word === null ? words : [...words, word];
}

/** What stands at a place, and how long it is; null for what parts words. */
function pieceAt(text: string, at: number): [piece: string | typeof lineGoesOn | null, length: number] {
  const rest = text.slice(at);
  const line = /^[\\^`]\r?\n/.exec(rest);
  if (line) return [lineGoesOn, line[0].length];
  const blank = /^\s+/.exec(rest);
  if (blank) return [null, blank[0].length];
  const quoted =
    /^'([^']*)'/.exec(rest) ?? /^\$'((?:[^'\\]|\\.)*)'/s.exec(rest) ?? /^"((?:[^"\\]|\\.)*)"/s.exec(rest);
  if (quoted) return [unquote(quoted[0], quoted[1]!), quoted[0].length];
  if (/^\$?'|^"/.test(rest)) throw new ImportError(`The quote at character ${at + 1} is not closed.`);
  if (rest[0] === "\\") return [rest[1] ?? "", 2];
  return [rest[0]!, 1];
}

function unquote(whole: string, inside: string): string {
  if (whole[0] === "'") return inside;
  if (whole[0] === '"')
    return inside.replace(/\\([$`"\\\n])/g, (_, one: string) => (one === "\n" ? "" : one));
  return inside.replace(/\\(.)/gs, (_, one: string) => escapes[one] ?? one);
}
