import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Debuggee } from "./debuggee";

/**
 * Answers one request once a run is launched. It returns the body of the answer; `after` in an `Answer` runs after the
 * answer is sent, for events that must follow it. It throws an `Error` whose message is told to the client.
 */
export type Handler<A = never> = (debuggee: Debuggee, args: A) => unknown;

export type Handlers = Readonly<Record<string, Handler>>;

/** A body with something to do after it is sent. */
export class Answer {
  constructor(
    readonly body: unknown,
    readonly after: () => void,
  ) {}
}

/** What the adapter can do. */
export const capabilities: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsConditionalBreakpoints: true,
  supportsHitConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsDataBreakpoints: true,
  supportsEvaluateForHovers: true,
  supportsSetVariable: true,
  supportsSetExpression: true,
  supportsStepBack: true,
  supportsSteppingGranularity: true,
  supportsRestartRequest: true,
  supportsGotoTargetsRequest: true,
  supportsCompletionsRequest: true,
  completionTriggerCharacters: [".", ":"],
  supportsBreakpointLocationsRequest: true,
  supportsLoadedSourcesRequest: true,
  supportsExceptionInfoRequest: true,
  supportsDelayedStackTraceLoading: true,
  supportTerminateDebuggee: true,
  supportsTerminateRequest: true,
};
