/** What the command line, the worker and other projects use of the debugger. */

export { type Coverage, coverage, type LineCoverage } from "./coverage.ts";
export type { Evaluation } from "./inspect/evaluate.ts";
export { isStatement } from "./inspect/expression.ts";
export { evaluationText, type LogpointLine, logpointLines } from "./inspect/log-message-text.ts";
export { luaVariable } from "./inspect/lua-values.ts";
export type { Edit, Program } from "./inspect/program.ts";
export { type Scope, scopesOf } from "./inspect/scopes.ts";
export { sweep } from "./inspect/sweep.ts";
export type { Variable } from "./inspect/variable.ts";
export type { Source as ValueSource } from "./origin/source.ts";
export { type Origin, type Target, whatWrote } from "./origin/what-wrote.ts";
export { DEFAULT_CAPACITY, type RecordOptions, record } from "./recording/record.ts";
export type {
  CallSite,
  ContextSpan,
  Effect,
  FunctionInfo,
  Recording,
  ThreadInfo,
} from "./recording/recording.ts";
export { DebugSession, type StepCommand } from "./session.ts";
export type { DataBreakpoint, Settings } from "./stops.ts";
export type { Breakpoint, SourceBreakpoint } from "./walk/breakpoints.ts";
export { changesOf, changesTo, effectsBetween, type PlacedChange } from "./walk/changes.ts";
export { contextAt } from "./walk/contexts.ts";
export type { Stop, StopReason } from "./walk/continue.ts";
export { firstDifference } from "./walk/divergence.ts";
export { type ExceptionFilter, exceptionFilters } from "./walk/errors.ts";
export { logAt, logOf, type PlacedLine } from "./walk/log.ts";
export { frameName, type StackFrame, stackAt } from "./walk/stack.ts";
export { type ThreadState, threadsAt } from "./walk/threads.ts";
