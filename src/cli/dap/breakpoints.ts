import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Context } from "../../runtime";
import type { DataBreakpoint, SourceBreakpoint } from "../../runtime/debugger";
import type { Debuggee } from "./debuggee";
import type { Handlers } from "./requests";

/** Requests that set what stops. */
export const breakpoints: Handlers = {
  setBreakpoints: (debuggee, { source, breakpoints: asked = [] }: DebugProtocol.SetBreakpointsArguments) => {
    const { session, sources } = debuggee;
    const context = sources.context(source);
    const others = session.settings.breakpoints
      .map(({ set }) => set)
      .filter((set) => set.context !== context);
    const made = session.setBreakpoints([...others, ...asked.map((each) => toSource(context, each))]);
    return {
      breakpoints: made.slice(others.length).map(({ verified, line, message }) => ({
        verified,
        line,
        source: sources.of(context),
        ...(message !== undefined && { message }),
      })),
    };
  },
  setExceptionBreakpoints: ({ session }, { filters }: DebugProtocol.SetExceptionBreakpointsArguments) => {
    session.setExceptionBreakpoints(filters.filter((filter) => filter === "all" || filter === "uncaught"));
    return {
      breakpoints: filters.map((filter) => ({ verified: filter === "all" || filter === "uncaught" })),
    };
  },
  dataBreakpointInfo: dataBreakpointInfo,
  setDataBreakpoints: ({ session }, { breakpoints: asked }: DebugProtocol.SetDataBreakpointsArguments) => {
    const data = asked.map(({ dataId }) => JSON.parse(dataId) as DataBreakpoint);
    session.setDataBreakpoints(data);
    return { breakpoints: data.map(() => ({ verified: true })) };
  },
  breakpointLocations: ({ session, sources }, args: DebugProtocol.BreakpointLocationsArguments) => {
    const last = args.endLine ?? args.line;
    const lines = session.codeLines(sources.context(args.source)) ?? [];
    return {
      breakpoints: lines.filter((line) => args.line <= line && line <= last).map((line) => ({ line })),
    };
  },
};

function toSource(context: Context, asked: DebugProtocol.SourceBreakpoint): SourceBreakpoint {
  const { line, condition, hitCondition, logMessage } = asked;
  return {
    context,
    line,
    ...(condition && { condition }),
    ...(hitCondition && { hitCondition }),
    ...(logMessage && { logMessage }),
  };
}

/** A field of the request can be watched anywhere, a variable in the function of its frame. */
function dataBreakpointInfo(
  debuggee: Debuggee,
  { variablesReference, name }: DebugProtocol.DataBreakpointInfoArguments,
): DebugProtocol.DataBreakpointInfoResponse["body"] {
  if (variablesReference === undefined) return { dataId: null, description: "Choose a variable to watch" };
  const { frame, variables } = debuggee.variables.get(variablesReference);
  const path = variables().find((variable) => variable.name === name)?.evaluateName;
  if (path === undefined) return { dataId: null, description: `${name} cannot be watched` };
  const { context, lineDefined } = frame.frame.function;
  const isField = /^Request\b./.test(path);
  if (!isField && path !== name)
    return { dataId: null, description: "Only whole variables and fields can be watched" };
  const data: DataBreakpoint = isField
    ? { kind: "field", path }
    : { kind: "local", name, context, lineDefined };
  return { dataId: JSON.stringify(data), description: path, accessTypes: ["write"], canPersist: isField };
}
