import { type Context, contexts } from "../../gateway/types";
import type { DebugSession } from "../session";
import type { DataBreakpoint } from "../stops";
import type { SourceBreakpoint } from "../walk/breakpoints";
import { contextAt } from "../walk/contexts";
import type { ExceptionFilter } from "../walk/errors";
import { stackAt } from "../walk/stack";
import type { Command } from "./commands";
import { placeText } from "./stop-text";

/** `[context] [module/]line [if expression] [hit condition] [log message]` */
function readBreakpoint(session: DebugSession, text: string): SourceBreakpoint {
  const match =
    /^(?:([A-Za-z]+) )?(?:([\w.]+)\/)?(\d+)(?: if (.*?))?(?: hit (.*?))?(?: log (.*))?$/.exec(text) ?? [];
  const [, named, module, line, condition, hitCondition, logMessage] = match;
  if (line === undefined) throw new Error(`breakpoint "${text}": expected a line`);
  const context = contexts.find((each) => each === named) ?? here(session);
  return {
    context,
    ...(module && { module }),
    line: Number(line),
    ...(condition && { condition }),
    ...(hitCondition && { hitCondition }),
    ...(logMessage && { logMessage }),
  };
}

const here = ({ recording, step }: DebugSession): Context =>
  step === 0 ? "preRequest" : contextAt(recording, step).context;

function readData(session: DebugSession, text: string): DataBreakpoint {
  const [kind, what = ""] = text.split(/ (.*)/s);
  if (kind === "field") return { kind, path: what };
  if (kind === "local") {
    const { context, lineDefined } = stackAt(session.recording, session.step)[0]!.function;
    return { kind, name: what, context, lineDefined };
  }
  throw new Error(`watch "${text}": expected \`field PATH\` or \`local NAME\``);
}

/** Commands that set what stops. */
export const breakpointCommands: Readonly<Record<string, Command>> = {
  break: (session, rest) => {
    const set = [...session.settings.breakpoints.map((each) => each.set), readBreakpoint(session, rest)];
    const made = session.setBreakpoints(set).at(-1)!;
    const asked = made.set.line === made.line ? "" : `, asked for ${made.set.line}`;
    return [
      made.verified
        ? `at ${made.set.module ?? made.set.context}:${made.line}${asked}`
        : `not set: ${made.message}`,
    ];
  },
  catch: (session, rest) => {
    session.setExceptionBreakpoints(rest === "none" ? [] : (rest.split(" ") as ExceptionFilter[]));
    return [];
  },
  watch: (session, rest) => {
    session.setDataBreakpoints([...session.settings.data, readData(session, rest)]);
    return [];
  },
  logpoints: (session) =>
    session.logpoints.map(
      ({ step, text }) => `${text}  (step ${step}, ${placeText(session, step).split("  ")[0]})`,
    ),
};
