/**
 * The runtime's face: what the page, the command line and other projects import. Nothing else of the runtime
 * is part of the package's promise.
 */

export {
  type CapturedMessage,
  type CapturedRequest,
  type CaptureOptions,
  captureCase,
  captureHook,
  readMessage,
  transactionOf,
} from "./cases/capture";
export {
  type CaseComparison,
  compareCase,
  decisionKinds,
  type Flip,
  type FlipKind,
  isDecision,
  type LogRow,
  onVersion,
  type StepParting,
  type StepView,
  type Version,
} from "./cases/compare";
export { runCovered } from "./cases/covered";
export type { ExpectationResult } from "./cases/expect";
export {
  type FaultPlan,
  type FaultRow,
  type FaultTrial,
  type HookOutcome,
  planFaults,
  type RunOutcome,
  savedCase,
  tryAllFaults,
  tryFault,
} from "./cases/faults";
export { type Case, currentFormat } from "./cases/format/case";
export type { Expectations } from "./cases/format/expect";
export { type ParsedCase, validateCase } from "./cases/format/parse";
export type { TextMatcher } from "./cases/format/text";
export {
  type Edit as FuzzEdit,
  type Failure,
  type Finding,
  Fuzz,
  type FuzzOptions,
  type FuzzReport,
  type Sample,
} from "./cases/fuzz";
export { type CaseIssue, formatIssue, formatPath } from "./cases/issue";
export { caseJsonSchema } from "./cases/jsonSchema";
export {
  isLink,
  isSealed,
  lengthOf,
  maxLinkLength,
  type OpenedLink,
  readLink,
  readSealedLink,
  safeUrlLength,
  urlOf,
  type WrittenLink,
  writeLink,
  writeSealedLink,
} from "./cases/link";
export {
  type Mutant,
  MutationCheck,
  type MutationKind,
  type MutationReport,
  mutantsOf,
  type NamedCase,
  type Survivor,
} from "./cases/mutation";
export { type Exchange, type Preset, type PresetGroup, presetFor, presets } from "./cases/presets";
export { maxCaseBytes, readCase } from "./cases/read";
export type { CaseResult } from "./cases/result";
export { inputOf, judge, runCase } from "./cases/run";
export {
  type Cause,
  type Column,
  type Parting,
  type SideBySide,
  type Supply,
  sideBySide,
} from "./cases/side-by-side";
export {
  type FileWrite,
  indexPath,
  isScriptPath,
  type ReadStore,
  readStore,
  type StoreFiles,
  type StoreIssue,
  withStore,
  writesOf,
} from "./cases/store";
export { writeCase } from "./cases/write";
export {
  type Coverage,
  coverage,
  coverageSummary,
  DebugSession,
  mergeCoverage,
  type Origin,
  type Recording,
  type RecordOptions,
  record,
  type Target,
  whatWrote,
} from "./debugger";
export { InputError, type Release, releases } from "./gateway";
export {
  type Field,
  type FieldType,
  type Note,
  type TableName,
  type TableSchema,
  tables,
} from "./gateway/schema";
export {
  type AdminAnswer,
  applyChange,
  emptyStore,
  type Infile,
  type PackageOptions,
  type Picked,
  packageCommand,
  packageCommandLine,
  pick,
  type ScriptOptions,
  type Store,
  type StoreChange,
  type StoredScript,
  scriptCommand,
  scriptCommandLine,
} from "./gateway/store";
export {
  type Change,
  type Context,
  type ContextResult,
  contexts,
  type Endpoint,
  type GatewayResult,
  type HttpAnswer,
  type Json,
  type JsonObject,
  type LineCoverage,
  type LogLine,
  type NetworkAddress,
  type NetworkEvent,
  type NetworkResult,
  type Outcome,
  type ReleaseName,
  type ResponseFields,
  type RunError,
  type RunObserver,
  releaseNames,
  type Status,
  statuses,
} from "./gateway/types";
export { ScriptExit } from "./modules/collector/exit";
export {
  type CollectorEnd,
  type CollectorOptions,
  runCollector,
  runCollectorOn,
} from "./modules/collector/run";
export { addressText, parseAddress } from "./net/address";
export type { Address } from "./net/stream";
