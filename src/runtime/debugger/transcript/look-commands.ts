import { coverage } from "../coverage/coverage";
import { completions } from "../inspect/completions";
import { evaluationText } from "../inspect/log-message-text";
import { scopesOf } from "../inspect/scopes";
import { sweep } from "../inspect/sweep";
import type { Variable } from "../inspect/variable";
import type { DebugSession } from "../session";
import { changesOf } from "../walk/changes";
import { contextAt } from "../walk/contexts";
import { passes } from "../walk/hits";
import { logAt } from "../walk/log";
import { outsideText } from "../walk/outside";
import { frameName, type StackFrame, stackAt } from "../walk/stack";
import { threadsAt } from "../walk/threads";
import type { Command } from "./commands";

const frameText = (frame: StackFrame): string =>
  `${frameName(frame)}${frame.line === null ? "" : ` : ${frame.line}`}`;

function scope(name: "Locals" | "Upvalues" | "Globals"): Command {
  return (session, rest) => {
    const { L, givenGlobals } = session.standstill;
    const scopes = scopesOf(L, Number(rest), givenGlobals, session.program.input.release);
    const found = scopes.find((each) => each.name === name);
    return found ? found.variables().map((variable) => `${variable.name} = ${variable.value}`) : ["none"];
  };
}

/** `HTTP.Metadata` leads into the tree of Request. */
const request: Command = (session, rest) => {
  const { L, givenGlobals } = session.standstill;
  const scopes = scopesOf(L, 0, givenGlobals, session.program.input.release);
  let variables: Variable[] = scopes.find(({ name }) => name === "Request")?.variables() ?? [];
  for (const part of rest.split(".").filter(Boolean)) {
    variables = variables.find(({ name }) => name === part)?.children?.() ?? [];
  }
  return variables.map(({ name, value }) => `${name} = ${value}`);
};

/** Commands that look and move nothing. */
export const lookCommands: Readonly<Record<string, Command>> = {
  stack: ({ recording, step }) => stackAt(recording, step).map(frameText),
  threads: ({ recording, step }) =>
    threadsAt(recording, step).map(({ thread, info, status, stack }) => {
      const name = info.main ? info.context : `coroutine ${thread}`;
      return `${name}: ${status}${stack.length > 0 ? `, in ${stack.map(frameText).join(" < ")}` : ""}`;
    }),
  locals: scope("Locals"),
  upvalues: scope("Upvalues"),
  globals: scope("Globals"),
  request,
  eval: (session, rest) => evaluated(session, rest, 0),
  "eval-in": (session, rest) => {
    const [frame, source = ""] = rest.split(/ (.*)/s);
    return evaluated(session, source, Number(frame));
  },
  log: ({ recording, step }) => logAt(recording, step).map(({ line }) => line.text),
  "log-at-end": ({ recording }) => logAt(recording, recording.steps + 1).map(({ line }) => line.text),
  changes: ({ recording }) =>
    changesOf(recording).map(
      ({ change, effect }) =>
        `step ${effect.step}, line ${change.line}: ${change.path}: ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`,
    ),
  errors: ({ recording }) =>
    recording.effects.flatMap(({ error, step }) =>
      error
        ? [`step ${step}: ${error.message.split("\n")[0]} (${error.caught ? "caught" : "uncaught"})`]
        : [],
    ),
  /** Events on the network and records for the operations log, each with the step that made it. */
  outside: ({ recording }) =>
    recording.effects.flatMap((effect) => {
      const { kind, step, context } = effect;
      if (kind !== "network" && kind !== "opsLog") return [];
      return [`step ${step}, ${context}:${recording.lines[step]}: ${outsideText(recording, effect)}`];
    }),
  complete: ({ standstill }, rest) => [
    completions(standstill, rest)
      .map(({ label, type }) => `${label} (${type})`)
      .join(", ") || "nothing",
  ],
  status: ({ recording }) => recording.result.contexts.map(({ context, status }) => `${context}: ${status}`),
  /** `LINE EXPRESSION`: its value at every past hit of the line. */
  table: (session, rest) => {
    const [line, expression = ""] = rest.split(/ (.*)/s);
    const { recording, program, step } = session;
    const { context } = contextAt(recording, step);
    const steps = passes(recording, {
      set: { context, line: Number(line) },
      line: Number(line),
      verified: true,
    });
    const rows = sweep(program, recording, steps, [expression], evaluationText);
    return steps.map((s, i) => `step ${s}: ${rows[i]!.join(", ")}`);
  },
  coverage: ({ recording, program }) =>
    coverage(recording, program.input.scripts).flatMap(({ context, lines, covered }) => [
      `${context}: ${covered} of ${lines.length} lines`,
      ...lines.map(
        ({ line, hits, instructions }) => `line ${line}: ${hits} times, ${instructions} instructions`,
      ),
    ]),
};

function evaluated(session: DebugSession, source: string, frame: number): string[] {
  const evaluation = session.standstill.evaluate(source, frame);
  const said = evaluation.log.map((line) => `logged: ${line}`);
  return [...said, evaluation.ok ? evaluationText(evaluation) : `error: ${evaluation.message}`];
}
