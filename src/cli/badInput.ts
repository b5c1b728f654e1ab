/** What a person gave that cannot be used: told in lines on standard error, exit code 2. */
export class BadInput extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join("\n"));
    this.name = "BadInput";
  }
}

/** A mistake of our own, in one line. */
export function internalMistake(error: unknown): string {
  return `internal mistake of Moonhook, please report it: ${error instanceof Error ? error.message : String(error)}`;
}

/** The command line's exit codes; `internal` is EX_SOFTWARE of sysexits.h. */
export const exit = { ok: 0, failed: 1, badInput: 2, internal: 70 } as const;
