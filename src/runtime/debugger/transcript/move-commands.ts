import { contexts } from "../../gateway/types";
import type { DebugSession } from "../session";
import { contextAt } from "../walk/contexts";
import type { Stop } from "../walk/continue";
import type { Command } from "./commands";
import { placeText, stopText } from "./stop-text";

const moved =
  (move: (session: DebugSession, rest: string) => Stop): Command =>
  (session, rest) => [stopText(session, move(session, rest))];

/** `LINE` of the script that runs, or `MODULE/LINE`. */
function runTo(direction: "forward" | "backward"): Command {
  return (session, rest) => {
    const [, module, line] = /^(?:(.+)\/)?(\d+)$/.exec(rest) ?? [];
    const { context } = contextAt(session.recording, session.step);
    const stop = session.runTo(module === undefined ? context : { module }, Number(line), direction);
    return [stop === null ? `no step at line ${rest} that way` : stopText(session, stop)];
  };
}

/** Commands that go somewhere and answer where they stopped. */
export const moveCommands: Readonly<Record<string, Command>> = {
  start: moved((session) => session.restart()),
  next: moved((session) => session.walk("next")),
  in: moved((session) => session.walk("stepIn")),
  out: moved((session) => session.walk("stepOut")),
  back: moved((session) => session.walk("stepBack")),
  "back-over": moved((session) => session.walk("stepBackOver")),
  "back-out": moved((session) => session.walk("stepBackOut")),
  continue: moved((session) => session.continue()),
  reverse: moved((session) => session.reverseContinue()),
  goto: moved((session, rest) => session.goTo(Number(rest))),
  /** `OBJECT`: the `debug` of a case, as JSON. */
  open: moved((session, rest) => session.open(JSON.parse(rest))),
  to: runTo("forward"),
  "back-to": runTo("backward"),
  /** Every step of the run. */
  trace: ({ recording }) => {
    const { steps, stepCalls, calls, lines } = recording;
    return Array.from({ length: steps }, (_, i) => {
      const call = stepCalls[i + 1]!;
      return `${i + 1}: ${"  ".repeat(calls.depths[call]! - 1)}line ${lines[i + 1]}, thread ${calls.threads[call]}`;
    });
  },
  set: (session, rest) => {
    const parted = session.assign(rest);
    const where = parted === null ? "the same steps follow" : `other steps from ${parted} on`;
    return [`fork: ${where}; at ${placeText(session, session.step)}`];
  },
  /** `LINE TEXT`: another text for a line of the first script, `\n` for a line more, while the session stands. */
  edit: (session, rest) => {
    const [line, text = ""] = rest.split(/ (.*)/s);
    const { input } = session.program;
    const context = contexts.find((each) => input.scripts[each] !== undefined)!;
    const lines = input.scripts[context]!.split("\n");
    lines[Number(line) - 1] = text.replaceAll("\\n", "\n");
    const parted = session.replace({ ...input, scripts: { ...input.scripts, [context]: lines.join("\n") } });
    const where = parted === null ? "the same steps" : `other steps from ${parted} on`;
    return [`edited: ${where}; at ${placeText(session, session.step)}`];
  },
  revert: (session) => {
    const parted = session.revert();
    const where = parted === null ? "the same steps" : `other steps from ${parted} on`;
    return [`the case's own run: ${where}; at ${placeText(session, session.step)}`];
  },
};
