import type { Coverage, ExceptionFilter, SourceBreakpoint, Stop } from "../../runtime/debugger";
import type { Context } from "../../runtime/gateway/types";
import type { CaseResult, Mistake } from "../runtime";

export type {
  Coverage,
  ExceptionFilter,
  LineCoverage,
  Origin,
  SourceBreakpoint,
  StepCommand,
  Stop,
  Target,
} from "../../runtime/debugger";

/** A field of the request, or a variable of the function that begins at a line of a context's script; 0 for its main chunk. */
export type DataBreakpoint =
  | { readonly kind: "field"; readonly path: string }
  | {
      readonly kind: "local";
      readonly context: Context;
      readonly lineDefined: number;
      readonly name: string;
    };

/** What a person has set; sent whole at each change. */
export interface DebugSettings {
  breakpoints: SourceBreakpoint[];
  exceptions: ExceptionFilter[];
  dataBreakpoints: DataBreakpoint[];
}

/** Something that the run did, for the timeline. */
export interface EffectView {
  kind: "log" | "change" | "error";
  /** Step that did it. */
  step: number;
  /** Steps of the run that had happened: it is to be seen from step `at + 1` on. */
  at: number;
  context: Context;
  line: number;
  /** The logged text, the write as `path = value`, or the error's message. */
  text: string;
}

/** All of a recording that the page shows without asking again. */
export interface Outline {
  steps: number;
  /** `full`: the recording holds the first steps only, and the run went on. */
  end: "complete" | "full";
  contexts: { context: Context; first: number; last: number }[];
  /** In order of time; the first 5,000 where there are more. */
  effects: EffectView[];
  /** `at` of every log line, context by context as in the result; Infinity for one that was not recorded. */
  logAt: number[];
  /** `at` of every change, context by context as in the result. */
  changeAt: number[];
  coverage: Coverage[];
  result: CaseResult;
}

export interface BreakpointView {
  verified: boolean;
  /** Where it is: the line that was asked for, or the next one that has code. */
  line: number;
  message?: string;
}

/** A hit of a logpoint or a past value of a watch. */
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
  /** Only of another recording of a session: the first step that is not as it was; null if none. */
  parted?: number | null;
}

export type RecordAnswer = Recorded | { mistakes: Mistake[] };

export interface FrameView {
  name: string;
  context: Context;
  /** Null for a C function and for a chunk that is not the context's script. */
  line: number | null;
  /** Lines of its function, first and last; a main chunk has all. */
  range: [first: number, last: number];
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

/** The state at the step where the session stands. */
export interface Look {
  step: number;
  context: Context;
  line: number;
  /** `coroutine 2` where it is not the context's main thread. */
  thread: string | null;
  frames: FrameView[];
  /** Index of the frame that scopes and watches are of. */
  frame: number;
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

/** Past values of a watch: a row for each time it became another one. */
export interface History {
  hits: Hit[];
  /** Steps that were looked at, from the first on. */
  looked: number;
}
