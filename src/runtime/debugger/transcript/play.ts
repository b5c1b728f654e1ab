import { DebugSession } from "../session";
import { commandOf } from "./commands";
import { parse } from "./parse";

/** Longer than any session's script needs that comes to an end. */
const guard = { instructions: 10_000_000 };

/** Plays a session's commands and returns its text with the answers that they give now. */
export function play(text: string): string {
  const { head, input, commands } = parse(text);
  const session = new DebugSession(input, { observer: { guard } });
  const lines: string[] = [];
  for (const command of commands) lines.push(`> ${command}`, ...answer(session, command));
  return `${head}--- session\n${lines.join("\n")}\n`;
}

function answer(session: DebugSession, line: string): string[] {
  const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  try {
    return commandOf(word)(session, rest).map((said) => `  ${said}`);
  } catch (error) {
    return [`  error: ${(error as Error).message}`];
  }
}
