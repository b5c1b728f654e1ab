/** What the command line, the worker and other projects use of the debugger. */

export type { LineCoverage } from "../gateway/types";
export { type Coverage, coverage } from "./coverage/coverage";
export { coverageSummary, mergeCoverage } from "./coverage/merge";
export { runWithCoverage } from "./coverage/run-with-coverage";
export { type CompletionItem, completions } from "./inspect/completions";
export type { Evaluation } from "./inspect/evaluate";
export { isStatement } from "./inspect/expression";
export { evaluationText } from "./inspect/log-message-text";
export { luaVariable } from "./inspect/lua-values";
export type { Edit, Program } from "./inspect/program";
export { type Scope, scopesOf } from "./inspect/scopes";
export { sweep } from "./inspect/sweep";
export type { Variable } from "./inspect/variable";
export type { Source as ValueSource } from "./origin/source";
export { type Origin, type Target, whatWrote } from "./origin/what-wrote";
export { type RecordOptions, record } from "./recording/record";
export type {
  CallSite,
  ContextSpan,
  Effect,
  FunctionInfo,
  Recording,
  ThreadInfo,
} from "./recording/recording";
export { DebugSession, type OpenAt, type StepCommand } from "./session";
export type { DataBreakpoint, Settings } from "./stops";
export { type SyntaxMistake, syntaxMistake } from "./vm/syntax-mistake";
export type { Breakpoint, SourceBreakpoint } from "./walk/breakpoints";
export { changesOf, effectsBetween } from "./walk/changes";
export { parseHitCondition } from "./walk/conditions/hit-condition";
export { contextAt } from "./walk/contexts";
export type { Stop, StopReason } from "./walk/continue";
export { type ExceptionFilter, exceptionFilters } from "./walk/errors";
export { logAt, logOf } from "./walk/log";
export { isFileOf } from "./walk/place";
export { frameName, type StackFrame, stackAt } from "./walk/stack";
export { type ThreadState, threadsAt } from "./walk/threads";
