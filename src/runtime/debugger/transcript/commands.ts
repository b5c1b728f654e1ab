import type { DebugSession } from "../session";
import { breakpointCommands } from "./breakpoint-commands";
import { lookCommands } from "./look-commands";
import { moveCommands } from "./move-commands";
import { originCommands } from "./origin-commands";

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
