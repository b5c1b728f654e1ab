import { CommanderError } from "commander";
import { BadInput, exit, internalMistake } from "./badInput";
import { program } from "./program";
import type { Terminal } from "./terminal";

/** Runs the command line with these arguments; gives the exit code. */
export async function moonhook(args: string[], terminal: Terminal): Promise<number> {
  let code: number = exit.ok;
  const done = (outcome: number) => {
    code = outcome;
  };
  try {
    await program(terminal, done).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return told(error, terminal);
  }
}

/** Tells why a command ended early; gives the exit code. */
function told(error: unknown, terminal: Terminal): number {
  // Commander has told its message; help and version are no mistakes.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.badInput;
  if (error instanceof BadInput) {
    for (const line of error.lines) terminal.err(`${line}\n`);
    return exit.badInput;
  }
  terminal.err(`${internalMistake(error)}\n${error instanceof Error ? `${error.stack}\n` : ""}`);
  return exit.internal;
}
