import type { Scanner } from "./scanner";

export interface LongBracket {
  value: string;
  closed: boolean;
}

/** Reads `[==[ … ]==]`; the scanner stands on its first bracket. A first line break is not part of the value. */
export function readLongBracket(scanner: Scanner, level: number): LongBracket {
  scanner.at += level + 2;
  if (scanner.onLineBreak) scanner.skipLineBreak();
  let value = "";
  let runStart = scanner.at;
  while (!scanner.ended) {
    if (scanner.current === "]" && scanner.longBracketLevel("]") === level) {
      value += scanner.text.slice(runStart, scanner.at);
      scanner.at += level + 2;
      return { value, closed: true };
    }
    if (scanner.onLineBreak) {
      value += `${scanner.text.slice(runStart, scanner.at)}\n`;
      scanner.skipLineBreak();
      runStart = scanner.at;
    } else scanner.at++;
  }
  return { value: value + scanner.text.slice(runStart), closed: false };
}
