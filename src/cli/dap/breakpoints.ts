import type { DebugProtocol } from "@vscode/debugprotocol";
import type { DebugSession } from "../../runtime";
import {
  type DataBreakpoint,
  parseHitCondition,
  type SourceBreakpoint,
  scopesOf,
} from "../../runtime/debugger";
import type { Debuggee } from "./debuggee";
import type { FrameHandle } from "./handles";
import type { Handlers } from "./requests";
import type { Chunk } from "./sources";

/** Requests that set what stops. */
export const breakpoints: Handlers = {
  setBreakpoints: (debuggee, { source, breakpoints: asked = [] }: DebugProtocol.SetBreakpointsArguments) => {
    const { session, sources, debug } = debuggee;
    const chunk = sources.chunk(source);
    const others = session.settings.breakpoints.map(({ set }) => set).filter((set) => !isIn(set, chunk));
    const lines = new Set(asked.map(({ line }) => line));
    const own = (debug.breakpoints ?? []).filter((set) => isIn(set, chunk) && !lines.has(set.line));
    // A module may be required in every context; what is told of it is the same in all.
    const places = "context" in chunk ? [chunk] : sources.contexts.map((context) => ({ context, ...chunk }));
    const sets = asked.flatMap((each) => places.map((place) => toSource(place, each)));
    const made = session.setBreakpoints([...others, ...sets, ...own]).slice(others.length);
    return {
      breakpoints: asked.map((_, i) => {
        const { verified, line, message } = made[i * places.length]!;
        return { verified, line, source: sources.of(chunk), ...(message !== undefined && { message }) };
      }),
    };
  },
  setExceptionBreakpoints: ({ session }, { filters }: DebugProtocol.SetExceptionBreakpointsArguments) => {
    session.setExceptionBreakpoints(filters.filter((filter) => filter === "all" || filter === "uncaught"));
    return {
      breakpoints: filters.map((filter) => ({ verified: filter === "all" || filter === "uncaught" })),
    };
  },
  dataBreakpointInfo: dataBreakpointInfo,
  setDataBreakpoints: ({ session, debug }, { breakpoints }: DebugProtocol.SetDataBreakpointsArguments) => {
    const asked = breakpoints.map(toData);
    const data = asked.flatMap((each) => (typeof each === "string" ? [] : [each]));
    session.setDataBreakpoints([...(debug.dataBreakpoints ?? []), ...data]);
    return {
      breakpoints: asked.map((each) =>
        typeof each === "string" ? { verified: false, message: each } : { verified: true },
      ),
    };
  },
  breakpointLocations: ({ session, sources }, args: DebugProtocol.BreakpointLocationsArguments) => {
    const last = args.endLine ?? args.line;
    const lines = linesOf(session, sources.chunk(args.source)) ?? [];
    return {
      breakpoints: lines.filter((line) => args.line <= line && line <= last).map((line) => ({ line })),
    };
  },
};

const isIn = ({ context, module }: SourceBreakpoint, chunk: Chunk): boolean =>
  "context" in chunk ? module === undefined && context === chunk.context : module === chunk.module;

/** Lines of a text that have code. */
function linesOf(session: DebugSession, chunk: Chunk): number[] | null {
  return "context" in chunk
    ? session.codeLines(chunk.context)
    : session.codeLines("preRequest", chunk.module);
}

function toSource(
  place: Pick<SourceBreakpoint, "context" | "module">,
  { line, condition, hitCondition, logMessage }: DebugProtocol.SourceBreakpoint,
): SourceBreakpoint {
  return {
    ...place,
    line,
    ...(condition && { condition }),
    ...(hitCondition && { hitCondition }),
    ...(logMessage && { logMessage }),
  };
}

/** The data breakpoint that is meant, or why it cannot be set. */
function toData({ dataId, condition, hitCondition }: DebugProtocol.DataBreakpoint): DataBreakpoint | string {
  if (condition) return "a data breakpoint takes a hit condition, no condition";
  try {
    if (hitCondition) parseHitCondition(hitCondition);
    return { ...(JSON.parse(dataId) as DataBreakpoint), ...(hitCondition && { hitCondition }) };
  } catch (error) {
    return error instanceof SyntaxError ? `${dataId}: no data of this adapter` : (error as Error).message;
  }
}

/** A field of the request can be watched anywhere, a variable in the function of its frame. */
function dataBreakpointInfo(
  debuggee: Debuggee,
  { variablesReference, name, frameId }: DebugProtocol.DataBreakpointInfoArguments,
): DebugProtocol.DataBreakpointInfoResponse["body"] {
  const isField = (path: string) => /^(?:Request|RGW)\b./.test(path);
  if (variablesReference === undefined && isField(name)) return watchable({ kind: "field", path: name });
  const { frame, path } =
    variablesReference === undefined
      ? variableOfFrame(debuggee, name, frameId)
      : memberOf(debuggee, variablesReference, name);
  if (path === undefined) return { dataId: null, description: `${name} cannot be watched` };
  if (isField(path)) return watchable({ kind: "field", path });
  if (path !== name) return { dataId: null, description: "Only whole variables and fields can be watched" };
  const { context, lineDefined } = frame.frame.function;
  return watchable({ kind: "local", context, lineDefined, name });
}

function watchable(data: DataBreakpoint): DebugProtocol.DataBreakpointInfoResponse["body"] {
  const description = data.kind === "field" ? data.path : data.name;
  return { dataId: JSON.stringify(data), description, accessTypes: ["write"], canPersist: true };
}

interface Found {
  readonly frame: FrameHandle;
  /** Expression that gives it; undefined where there is none. */
  readonly path: string | undefined;
}

function memberOf(debuggee: Debuggee, reference: number, name: string): Found {
  const { frame, variables } = debuggee.variables.get(reference);
  return { frame, path: variables().find((variable) => variable.name === name)?.evaluateName };
}

function variableOfFrame(debuggee: Debuggee, name: string, frameId: number | undefined): Found {
  const frame = frameId === undefined ? debuggee.topFrame() : debuggee.frames.get(frameId);
  const { standstill, program } = debuggee.session;
  const L = standstill.thread(frame.thread);
  if (L === undefined) return { frame, path: undefined };
  const own = scopesOf(L, frame.index, standstill.givenGlobals, program.input.release)
    .filter((scope) => scope.name === "Locals" || scope.name === "Upvalues")
    .flatMap(({ variables }) => variables());
  return { frame, path: own.find((variable) => variable.name === name)?.evaluateName };
}
