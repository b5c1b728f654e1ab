import { type Style, terminalStyle, wantsColours } from "./style";

/** Where a command writes: its output, what went wrong, and how output may be marked. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  style: Style;
  /** Whether a person watches `err` as it is written. */
  interactive?: boolean;
  /** Whether GitHub Actions reads the output, and takes workflow commands from it. */
  annotates?: boolean;
  /** Resolves when the reader of `out` has kept up, so that what is written does not pile up. */
  drained?(): Promise<void>;
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    style: terminalStyle(wantsColours(stdout, env)),
    interactive: stderr.isTTY === true && env.TERM !== "dumb",
    annotates: env.GITHUB_ACTIONS === "true",
    drained: () => {
      if (!stdout.writableNeedDrain) return Promise.resolve();
      return new Promise((resolve) => stdout.once("drain", resolve));
    },
  };
}

/** Receives the exit code of the command that ran. */
export type Done = (code: number) => void;
