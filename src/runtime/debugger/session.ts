import { type Context, contexts, type RunInput } from "../gateway/types";
import { expressionMistake } from "./inspect/expression-mistake";
import type { LogpointLine } from "./inspect/log-message-text";
import type { Program } from "./inspect/program";
import type { Standstill } from "./inspect/standstill";
import { RecordedRun } from "./recorded-run";
import type { RecordOptions } from "./recording/record";
import type { Recording } from "./recording/recording";
import { type DataBreakpoint, logpointsOf, type Settings, stopsOf } from "./stops";
import { type Breakpoint, type SourceBreakpoint, setBreakpoint } from "./walk/breakpoints";
import { parseHitCondition } from "./walk/conditions/hit-condition";
import { nextStop, previousStop, type Stop, type StopReason } from "./walk/continue";
import type { ExceptionFilter } from "./walk/errors";
import { passes } from "./walk/hits";
import { next, stepBack, stepBackOut, stepBackOver, stepIn, stepOut } from "./walk/stepping";

const commands = { next, stepIn, stepOut, stepBack, stepBackOver, stepBackOut } as const;
const backward: readonly string[] = ["stepBack", "stepBackOver", "stepBackOut"];

/** Commands that move by the structure of the run; `next`, `stepIn`, `stepOut`, `stepBack` as the protocol names them. */
export type StepCommand = keyof typeof commands;

/** Where a session opens: the `debug` of a case. */
export interface OpenAt {
  readonly breakpoints?: readonly SourceBreakpoint[];
  readonly dataBreakpoints?: readonly DataBreakpoint[];
  readonly exceptions?: readonly ExceptionFilter[];
  readonly step?: number | null;
}

/**
 * One person's way through one recorded run: what is set, and the step where they stand. Every command returns where it
 * stopped; at the end of the recording it stands on the last step.
 */
export class DebugSession {
  #run: RecordedRun;
  #step = 1;
  #settings: Settings = { breakpoints: [], exceptions: [], data: [] };
  /** Where it stood before an edit that does not compile. */
  #stood: { readonly run: RecordedRun; readonly step: number } | null = null;
  #stops: Stop[] | null = null;
  #logpoints: LogpointLine[] | null = null;

  constructor(
    input: RunInput,
    private readonly options: Omit<RecordOptions, "wrap"> = {},
  ) {
    this.#run = new RecordedRun(this.#programOf(input), options);
  }

  get program(): Program {
    return this.#run.program;
  }

  get recording(): Recording {
    return this.#run.recording;
  }

  /** The step that is about to run; 0 if the run has none. */
  get step(): number {
    return Math.min(this.#step, this.recording.steps);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /**
   * Sets everything at once, as a case keeps it, and goes to its step: the last one where there are not so many. Without
   * a step it goes to the first stop, or to the first step where nothing stops.
   */
  open({ breakpoints = [], dataBreakpoints = [], exceptions = [], step = null }: OpenAt): Stop {
    this.setBreakpoints(breakpoints);
    this.setExceptionBreakpoints(exceptions);
    this.setDataBreakpoints(dataBreakpoints);
    const at = step === null ? undefined : Math.min(Math.max(step, 1), this.recording.steps);
    const stop = this.stops.find((each) => at === undefined || each.step === at);
    if (stop !== undefined) return this.#stopAt(stop);
    return at === undefined ? this.#toStart() : this.#stopAt({ step: at, reason: "goto" });
  }

  /** Sets the breakpoints of all scripts. Returns them as they are set. */
  setBreakpoints(set: readonly SourceBreakpoint[]): readonly Breakpoint[] {
    const breakpoints = set.map((each) =>
      setBreakpoint(each, this.codeLines(each.context, each.module), expressionMistake),
    );
    this.#set({ ...this.#settings, breakpoints });
    return breakpoints;
  }

  setExceptionBreakpoints(exceptions: readonly ExceptionFilter[]): void {
    this.#set({ ...this.#settings, exceptions });
  }

  /** Throws an `Error` for a hit condition that cannot be read. */
  setDataBreakpoints(data: readonly DataBreakpoint[]): void {
    for (const { hitCondition } of data) if (hitCondition !== undefined) parseHitCondition(hitCondition);
    this.#set({ ...this.#settings, data });
  }

  /** Lines of a context's script, or of a module, that have code; null if it has none or does not compile. */
  codeLines(context: Context, module?: string): number[] | null {
    return this.#run.codeLines(context, module);
  }

  /** Moves by one command; a breakpoint on the way stops it earlier. */
  walk(command: StepCommand): Stop {
    const target = commands[command](this.recording, this.step);
    const isBack = backward.includes(command);
    const inTheWay = isBack ? previousStop(this.stops, this.step) : nextStop(this.stops, this.step);
    if (
      inTheWay !== null &&
      (target === null || (isBack ? inTheWay.step > target : inTheWay.step < target))
    ) {
      return this.#stopAt(inTheWay);
    }
    if (target === null) return isBack ? this.#toStart() : this.#toEnd();
    const set = this.stops.find(({ step }) => step === target);
    return this.#stopAt({ ...set, step: target, reason: "step" });
  }

  /** Goes on to the next stop, or to the end. */
  continue(): Stop {
    const stop = nextStop(this.stops, this.step);
    return stop === null ? this.#toEnd() : this.#stopAt(stop);
  }

  /** Goes back to the stop before, or to the first step. */
  reverseContinue(): Stop {
    const stop = previousStop(this.stops, this.step);
    return stop === null ? this.#toStart() : this.#stopAt(stop);
  }

  /**
   * Goes to the nearest step at a line of a script, or null if there is none that way. Breakpoints do not stop it.
   *
   * @param of a context's script, or a module of the case, whichever script it is that requires it
   */
  runTo(of: Context | { module: string }, line: number, direction: "forward" | "backward"): Stop | null {
    const places =
      typeof of === "string" ? [{ context: of }] : contexts.map((context) => ({ context, ...of }));
    const steps = places.flatMap(({ context, ...module }: { context: Context; module?: string }) =>
      passes(
        this.recording,
        setBreakpoint({ context, ...module, line }, this.codeLines(context, module.module)),
      ),
    );
    const forward = direction === "forward";
    const ahead = steps.filter((step) => (forward ? step > this.step : step < this.step));
    if (ahead.length === 0) return null;
    return this.goTo(ahead.reduce((a, b) => (a < b === forward ? a : b)));
  }

  /** Goes to any step. Throws a `RangeError` for one that is not recorded. */
  goTo(step: number): Stop {
    if (step < 1 || step > this.recording.steps) {
      throw new RangeError(`no step ${step}: the recording has steps 1 to ${this.recording.steps}`);
    }
    return this.#stopAt({ step, reason: "goto" });
  }

  restart(): Stop {
    return this.#toStart("restart");
  }

  /** Every step at which what is set stops. */
  get stops(): readonly Stop[] {
    this.#stops ??= stopsOf(this.program, this.recording, this.#settings);
    return this.#stops;
  }

  /** What the logpoints log over the whole run. */
  get logpoints(): readonly LogpointLine[] {
    this.#logpoints ??= logpointsOf(this.program, this.recording, this.#settings);
    return this.#logpoints;
  }

  /** The state at the step where the session stands. */
  get standstill(): Standstill {
    return this.#run.standstillAt(this.step);
  }

  /** Does ahead, while nobody waits, what a first jump to a late step would take: one run. */
  prepare(): void {
    this.#run.prepare();
  }

  /**
   * Runs a statement in a frame and records what follows from it: from now on the session is about that run. Throws an
   * `Error` with Lua's message for a statement that fails.
   *
   * @returns the first step that is not as it was, or null if nothing that a recording shows has changed
   */
  assign(statement: string, frame = 0): number | null {
    const tried = this.standstill.evaluate(statement, frame);
    if (!tried.ok) throw new Error(tried.message);
    const edits = [...this.program.edits, { step: this.step, frame, statement }];
    return this.#become({ ...this.program, edits: edits.sort((a, b) => a.step - b.step) });
  }

  /**
   * Forgets all assignments: the session is about the case's own run again.
   *
   * @returns the first step that is not as it was, or null if nothing that a recording shows has changed
   */
  revert(): number | null {
    const parted = this.#become({ ...this.program, edits: [] });
    this.#keepStep(parted);
    return parted;
  }

  /**
   * Takes another case, for example with an edited script, and keeps the step as long as the runs agree; over a script
   * that does not compile, until one does again. Assignments are forgotten.
   *
   * @returns the first step at which the runs part, or null if they do not
   */
  replace(input: RunInput): number | null {
    const stood = this.#stood ?? { run: this.#run, step: this.#step };
    this.#become(this.#programOf(input));
    const parted = this.#run.partedFrom(stood.run);
    this.#step = stood.step;
    this.#keepStep(parted);
    this.#stood = this.#compiles(input) ? null : stood;
    this.setBreakpoints(this.#settings.breakpoints.map(({ set }) => set));
    return parted;
  }

  #compiles({ scripts }: RunInput): boolean {
    return contexts.every((context) => scripts[context] === undefined || this.codeLines(context) !== null);
  }

  /** Stays where it is as long as the runs agree. */
  #keepStep(parted: number | null): void {
    if (parted !== null) this.#step = Math.max(Math.min(this.#step, parted), 1);
  }

  #programOf(input: RunInput): Program {
    const guard = this.options.observer?.guard;
    return { input, edits: [], ...(guard && { guard }) };
  }

  #become(program: Program): number | null {
    const before = this.#run;
    this.#run = new RecordedRun(program, this.options);
    this.#set(this.#settings);
    return this.#run.partedFrom(before);
  }

  #set(settings: Settings): void {
    this.#settings = settings;
    this.#stops = null;
    this.#logpoints = null;
  }

  #stopAt(stop: Stop): Stop {
    this.#step = stop.step;
    return stop;
  }

  #toStart(reason: StopReason = "entry"): Stop {
    return this.#stopAt({ step: Math.min(1, this.recording.steps), reason });
  }

  #toEnd(): Stop {
    return this.#stopAt({ step: this.recording.steps, reason: "end" });
  }
}
