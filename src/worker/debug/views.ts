import type {
  Coverage,
  DataBreakpoint,
  ExceptionFilter,
  SourceBreakpoint,
  Stop,
} from "../../runtime/debugger";
import type { Context } from "../../runtime/gateway/types";
import type { CaseResult, Mistake } from "../runtime";

export type {
  CompletionItem,
  Coverage,
  DataBreakpoint,
  ExceptionFilter,
  LineCoverage,
  Origin,
  SourceBreakpoint,
  StepCommand,
  Stop,
  Target,
} from "../../runtime/debugger";

/** What a person has set; sent whole at each change. */
export interface DebugSettings {
  breakpoints: SourceBreakpoint[];
  exceptions: ExceptionFilter[];
  dataBreakpoints: DataBreakpoint[];
}

/** Something that the run did. */
export interface EffectView {
  kind: "log" | "change" | "error" | "opsLog" | "network";
  /** Step that did it. */
  step: number;
  context: Context;
  line: number;
  /** The logged text, the write as `path = value`, the error's message, the event on the network. */
  text: string;
  /** The field that was written. */
  path?: string;
}

/** Some of what happened over some steps: the first few, and how many there were. */
export interface Passed {
  effects: EffectView[];
  count: number;
}

/** Steps, ascending, that did something of each kind. */
export type Marks = Record<EffectView["kind"], Int32Array>;

/** Lists of the result whose entries a script makes. */
export type MadeKind = "log" | "change" | "opsLog" | "network";

/** In place of a time: of what a full recording does not hold. */
export const unseen = 0x7fffffff;

/** All of a recording that the page shows without asking again. */
export interface Outline {
  steps: number;
  /** `full`: the recording holds the first steps only, and the run went on. */
  end: "complete" | "full";
  contexts: { context: Context; first: number; last: number }[];
  marks: Marks;
  /**
   * Steps of the run that had happened when each entry of a list of the result was made, context by context: it is to be
   * seen from the step after that on. `unseen` for one that was not recorded.
   */
  madeAt: Record<MadeKind, Int32Array>;
  coverage: Coverage[];
  /** Assignments that make the run a fork of the case's own. */
  edits: { step: number; statement: string }[];
  result: CaseResult;
}

export interface BreakpointView {
  verified: boolean;
  /** Where it is: the line that was asked for, or the next one that has code. */
  line: number;
  message?: string;
}

/** A hit of a logpoint. */
export interface Hit {
  step: number;
  context: Context;
  line: number;
  text: string;
}

/** What the settings give in this recording. */
export interface SetView {
  /** As many as breakpoints were set, in their order. */
  breakpoints: BreakpointView[];
  /** Ascending; the first 5,000. */
  stops: Stop[];
  /** Hits of the logpoints, ascending by step; the first 5,000. */
  logged: Hit[];
}

export interface Recorded {
  /** What the recording took, in milliseconds. */
  elapsedMs: number;
  outline: Outline;
  set: SetView;
  stop: Stop;
  /** Only of another recording of a session: where it is not as the one before; null if nowhere. */
  parted?: Parting | null;
}

/** The first step of a recording that is not as it was; the line is null where the run ends before it. */
export interface Parting {
  step: number;
  context: Context | null;
  line: number | null;
}

/** A script that does not compile. */
export interface BrokenScript {
  context: Context;
  line: number | null;
  /** Lua's own words, without the place. */
  message: string;
}

export type RecordAnswer = Recorded | { mistakes: Mistake[] };
/** An edited script that does not compile has no steps to stand at: the recording before stays. */
export type ReplaceAnswer = RecordAnswer | { broken: BrokenScript };

export interface FrameView {
  name: string;
  context: Context;
  /** Null for a C function and for a chunk that is not the context's script. */
  line: number | null;
  /** `util.lua:3`: where it is in a module's file. */
  at?: string;
  /** The case's module that it is in, and the line of its text. */
  module?: { name: string; line: number };
  /** Lines of its function, first and last; a main chunk has all, from 0. */
  range: [first: number, last: number];
  /** Last step of the call itself; 0 of a C function. */
  step: number;
}

/** The context's main thread or a coroutine. */
export interface ThreadView {
  /** Number in the recording. */
  thread: number;
  /** `coroutine 2`, or the context's name. */
  name: string;
  /** As `coroutine.status` tells. */
  status: "running" | "normal" | "suspended" | "dead";
  frames: FrameView[];
}

export interface VariableView {
  name: string;
  value: string;
  type: string;
  /** Expression that gives the value in the same frame. */
  path?: string;
  /** To ask for its parts; 0 for a value without any. */
  reference: number;
  /** Step of the last write of a script before this one; of a Request field only. */
  writtenAt?: number;
}

export interface ScopeView {
  name: string;
  variables: VariableView[];
}

export interface WatchView {
  ok: boolean;
  /** The values in one line, or Lua's message. */
  text: string;
}

/** How to look at the step. */
export interface LookWish {
  /** Index in the thread's stack of calls. */
  frame: number;
  /** Number in the recording; null for the running one. */
  thread: number | null;
  watches: readonly string[];
  /** Step where the session stood before; null where it stood nowhere. */
  from: number | null;
}

/** The state at the step where the session stands. */
export interface Look {
  step: number;
  context: Context;
  line: number;
  /** Those that live; the running one first. */
  threads: ThreadView[];
  /** The thread and the index of its frame that scopes and watches are of. */
  thread: number;
  frame: number;
  /** What happened on the way from the step where the session stood before; nothing where it stood nowhere. */
  passed: Passed;
  scopes: ScopeView[];
  /** As many as watches were asked for. */
  watches: WatchView[];
}

/** What a line of the console gave. */
export interface ConsoleAnswer {
  ok: boolean;
  text: string;
  /** Lines that it logged. */
  log: string[];
  /** A statement makes another recording, which the session is about from then on. */
  recorded?: Recorded;
}

/** A step at which one of several expressions became another value. */
export interface HistoryRow {
  step: number;
  context: Context;
  line: number;
  /** As many as expressions were asked for; null where one has no value at the step. */
  values: (string | null)[];
  /** Which of them are not what they were when they last had a value. */
  changed: boolean[];
}

/** Where a history ends, for the next one to go on from. */
export interface HistoryEnd {
  /** Steps that were looked at, from the first on. */
  looked: number;
  /** The last values that the expressions had; null where one had none yet. */
  last: (string | null)[];
}

/** Past values of expressions, over some steps that follow each other. */
export interface History extends HistoryEnd {
  rows: HistoryRow[];
}
