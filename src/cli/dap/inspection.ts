import type { DebugProtocol } from "@vscode/debugprotocol";
import {
  evaluationText,
  frameName,
  isStatement,
  luaVariable,
  scopesOf,
  threadsAt,
  type Variable,
} from "../../runtime/debugger";
import type { Debuggee } from "./debuggee";
import type { FrameHandle } from "./handles";
import type { Handlers } from "./requests";

/** Requests that look at the step where the run stands. */
export const inspection: Handlers = {
  threads: ({ session }) => ({
    threads: threadsAt(session.recording, session.step).map(({ thread, info, status }) => ({
      id: thread,
      name: info.main ? info.context : `coroutine ${thread} (${status})`,
    })),
  }),
  stackTrace,
  scopes: (debuggee, { frameId }: DebugProtocol.ScopesArguments) => {
    const frame = debuggee.frames.get(frameId);
    const { standstill, program } = debuggee.session;
    const L = standstill.thread(frame.thread);
    if (L === undefined) return { scopes: [] };
    return {
      scopes: scopesOf(L, frame.index, standstill.givenGlobals, program.input.release).map(
        ({ name, variables }) => ({
          name,
          variablesReference: debuggee.variables.add({ frame, variables }),
          expensive: false,
          ...(name === "Locals" && { presentationHint: "locals" }),
        }),
      ),
    };
  },
  variables: (debuggee, { variablesReference, start = 0, count }: DebugProtocol.VariablesArguments) => {
    const { frame, variables } = debuggee.variables.get(variablesReference);
    const all = variables();
    const page = all.slice(start, count ? start + count : undefined);
    return { variables: page.map((variable) => toVariable(debuggee, frame, variable)) };
  },
  evaluate,
  exceptionInfo: ({ session, stop }) => {
    const effect = session.recording.effects.find(({ error, step }) => error && step === session.step);
    const message = stop?.text ?? effect?.error?.message ?? "error";
    const ended = session.recording.result.contexts.find(({ context }) => context === effect?.context);
    return {
      exceptionId: message.split("\n")[0]!,
      breakMode: effect?.error?.caught ? "always" : "unhandled",
      description: effect?.error?.caught ? message : `${message}\n${ended?.outcome?.fix ?? ""}`.trim(),
      details: { message, ...(ended?.error?.traceback && { stackTrace: ended.error.traceback }) },
    };
  },
};

function stackTrace(
  debuggee: Debuggee,
  { threadId, startFrame = 0, levels }: DebugProtocol.StackTraceArguments,
): DebugProtocol.StackTraceResponse["body"] {
  const { session, sources } = debuggee;
  const thread = threadsAt(session.recording, session.step).find((each) => each.thread === threadId);
  const stack = thread?.stack ?? [];
  const end = levels ? startFrame + levels : stack.length;
  const stackFrames = stack.slice(startFrame, end).map((frame, i): DebugProtocol.StackFrame => {
    const { source, kind, context } = frame.function;
    const text = kind === "C" ? undefined : sources.ofFunction(context, source);
    return {
      id: debuggee.frames.add({ thread: threadId, index: startFrame + i, frame }),
      name: frameName(frame),
      line: frame.line ?? 0,
      column: frame.line === null ? 0 : 1,
      ...(text === undefined ? { presentationHint: "subtle" } : { source: text }),
    };
  });
  return { stackFrames, totalFrames: stack.length };
}

function toVariable(debuggee: Debuggee, frame: FrameHandle, variable: Variable): DebugProtocol.Variable {
  const { name, value, type, evaluateName, children } = variable;
  return {
    name,
    value,
    type,
    variablesReference: children === null ? 0 : debuggee.variables.add({ frame, variables: children }),
    ...(evaluateName !== undefined && { evaluateName }),
  };
}

/** In the console a statement makes a fork of the run, as setting a variable does. */
function evaluate(
  debuggee: Debuggee,
  { expression, frameId, context }: DebugProtocol.EvaluateArguments,
): DebugProtocol.EvaluateResponse["body"] {
  const { session } = debuggee;
  const frame = frameId === undefined ? null : debuggee.frames.get(frameId);
  if (context === "repl" && isStatement(expression)) {
    debuggee.assign(expression, frame);
    return { result: "", variablesReference: 0 };
  }
  const evaluation = session.standstill.evaluate(expression, frame?.index, frame?.thread);
  if (context === "repl") for (const line of evaluation.log) debuggee.say(line);
  if (!evaluation.ok) throw new Error(evaluation.message);
  const [value] = evaluation.values;
  const { children, type } =
    value === undefined
      ? { children: null, type: "nil" }
      : luaVariable("", value, session.program.input.release, expression);
  const owner = frame ?? debuggee.topFrame();
  return {
    result: evaluationText(evaluation),
    type,
    variablesReference: children === null ? 0 : debuggee.variables.add({ frame: owner, variables: children }),
  };
}
