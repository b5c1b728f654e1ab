import { type Style, terminalStyle, wantsColours } from "./style";

/** Where a command writes: its output, what went wrong, and how output may be marked. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  style: Style;
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    style: terminalStyle(wantsColours(process.stdout, process.env)),
  };
}
