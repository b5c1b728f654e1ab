import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Context, contexts } from "../../runtime";
import type { Stop } from "../../runtime/debugger";
import type { Debuggee } from "./debuggee";
import { Answer, type Handlers } from "./requests";

const moved =
  (move: (debuggee: Debuggee) => Stop) =>
  (debuggee: Debuggee): Answer =>
    new Answer({}, () => debuggee.stopped(move(debuggee)));

const continued = (move: (debuggee: Debuggee) => Stop) => (debuggee: Debuggee) => {
  const { after } = moved(move)(debuggee);
  return new Answer({ allThreadsContinued: true }, after);
};

/** A goto target's number holds its context and line. */
const targetId = (context: Context, line: number): number =>
  line * contexts.length + contexts.indexOf(context);

/**
 * Requests that move. `stepBack` is the reverse of `next`: it passes over what the lines before called. With granularity
 * `instruction` both go by exactly one line event, wherever that is.
 */
export const movement: Handlers = {
  next: (debuggee, { granularity }: DebugProtocol.NextArguments) =>
    moved(({ session }) => session.walk(granularity === "instruction" ? "stepIn" : "next"))(debuggee),
  stepIn: moved(({ session }) => session.walk("stepIn")),
  stepOut: moved(({ session }) => session.walk("stepOut")),
  stepBack: (debuggee, { granularity }: DebugProtocol.StepBackArguments) =>
    moved(({ session }) => session.walk(granularity === "instruction" ? "stepBack" : "stepBackOver"))(
      debuggee,
    ),
  continue: continued(({ session, stop }) =>
    stop?.reason === "end" ? { step: session.step, reason: "end" } : session.continue(),
  ),
  reverseContinue: continued(({ session }) => session.reverseContinue()),
  // A recorded run never runs on by itself, so there is nothing to pause.
  pause: moved(({ session }) => ({ step: session.step, reason: "step" })),
  gotoTargets: ({ session, sources }, { source, line }: DebugProtocol.GotoTargetsArguments) => {
    const chunk = sources.chunk(source);
    // Where a module is entered from, a line of it does not tell.
    if (!("context" in chunk)) return { targets: [] };
    const { context } = chunk;
    const at = session.codeLines(context)?.find((candidate) => candidate >= line);
    return {
      targets: at === undefined ? [] : [{ id: targetId(context, at), label: `line ${at}`, line: at }],
    };
  },
  goto: (debuggee, { targetId: id }: DebugProtocol.GotoArguments) => {
    const { session } = debuggee;
    const context = contexts[id % contexts.length]!;
    const line = Math.floor(id / contexts.length);
    const stop = session.runTo(context, line, "forward") ?? session.runTo(context, line, "backward");
    if (stop === null) throw new Error(`line ${line} of ${context} does not run`);
    return new Answer({}, () => debuggee.stopped(stop));
  },
};
