import type { DebugSession } from "../session.ts";
import { breakpointCommands } from "./breakpoint-commands.ts";
import { lookCommands } from "./look-commands.ts";
import { moveCommands } from "./move-commands.ts";
import { originCommands } from "./origin-commands.ts";

/** Does what a line of a session says. @returns the lines of the answer */
export type Command = (session: DebugSession, rest: string) => string[];

const commands: Readonly<Record<string, Command>> = {
  ...moveCommands,
  ...breakpointCommands,
  ...lookCommands,
  ...originCommands,
};

export function commandOf(word: string): Command {
  const command = commands[word];
  if (!command) throw new Error(`no command "${word}"; there are ${Object.keys(commands).join(", ")}`);
  return command;
}
