import type { Case } from "../../runtime/cases/format/case";
import { validateCase } from "../../runtime/cases/format/parse";
import { inputOf } from "../../runtime/cases/run";
import {
  type CompletionItem,
  completions,
  contextAt,
  DebugSession,
  evaluationText,
  isStatement,
  type Origin,
  type StepCommand,
  type Stop,
  type Target,
  whatWrote,
} from "../../runtime/debugger";
import { expressionMistake } from "../../runtime/debugger/inspect/expression-mistake";
import { codeLines, compile } from "../../runtime/debugger/vm/code-lines";
import type { Context } from "../../runtime/gateway/types";
import { doneAt } from "./effects";
import { historyOf } from "./history";
import { look, variableView } from "./look";
import { recordedView, setView } from "./recorded";
import { References } from "./references";
import { brokenScript } from "./syntax";
import { runningThread } from "./threads";
import type {
  ConsoleAnswer,
  DebugSettings,
  History,
  HistoryEnd,
  Look,
  LookWish,
  Parting,
  Passed,
  RecordAnswer,
  Recorded,
  ReplaceAnswer,
  SetView,
  VariableView,
} from "./views";

/** Every way to move but to a named place. */
export type Move = StepCommand | "continue" | "reverseContinue" | "restart";

/** Below this many steps every jump is quick. */
const leastPrepared = 100_000;
/** Of more Lua states the debugger would drop the one that was looked at. */
const mostPreparedStates = 2;

/** A frame of a thread; the running thread where it is null. */
type Place = Pick<LookWish, "frame" | "thread">;

/** The one session of a worker. Its methods are what a page can ask; all answers are plain data. */
export class Debuggee {
  #open: { case: Case; session: DebugSession } | null = null;
  /** Of the last recording. */
  #elapsedMs = 0;
  #prepared: DebugSession["recording"] | null = null;
  readonly #references = new References();

  /**
   * Records a case. Stands at a step, the last one where the run has fewer; without one at the first stop, or before the
   * first line where there is none.
   */
  record(input: unknown, settings: DebugSettings, step: number | null): RecordAnswer {
    const parsed = validateCase(input);
    if (!parsed.ok) return { mistakes: parsed.issues };
    const session = this.#timed(() => new DebugSession(inputOf(parsed.case)));
    this.#open = { case: parsed.case, session };
    this.#references.clear();
    return this.#recorded(session.open({ ...settings, step }));
  }

  /** Takes an edited case and keeps the step as long as the runs agree. Assignments are forgotten. */
  replace(input: unknown): ReplaceAnswer {
    const parsed = validateCase(input);
    if (!parsed.ok) return { mistakes: parsed.issues };
    const { case: before, session } = this.#opened;
    const broken = brokenScript(parsed.case.scripts, before.scripts);
    if (broken) return { broken };
    const parted = this.#timed(() => session.replace(inputOf(parsed.case)));
    this.#open = { case: parsed.case, session };
    return this.#parted(parted);
  }

  /** Goes back from a fork to the run of the case itself. */
  leaveFork(): Recorded {
    return this.#parted(this.#timed(() => this.#session.revert()));
  }

  set({ breakpoints, exceptions, dataBreakpoints }: DebugSettings): SetView {
    const session = this.#session;
    session.setBreakpoints(breakpoints);
    session.setExceptionBreakpoints(exceptions);
    session.setDataBreakpoints(dataBreakpoints);
    return setView(session);
  }

  /** Lines of a script where a breakpoint can be, ascending; null where it does not compile. Needs no session. */
  codeLines(script: string): number[] | null {
    const proto = compile(script);
    return proto && codeLines(proto);
  }

  /** Why a text is no expression, in Lua's words; null where it is one. Needs no session. */
  mistakeIn(text: string): string | null {
    return expressionMistake(text);
  }

  move(command: Move): Stop {
    const session = this.#session;
    this.#references.clear();
    if (command === "continue" || command === "reverseContinue" || command === "restart") {
      return session[command]();
    }
    return session.walk(command);
  }

  goTo(step: number): Stop {
    this.#references.clear();
    return this.#session.goTo(step);
  }

  /** Does ahead, once for a recording, what its first jump far away would take. What was looked at stays good. */
  prepare(): void {
    const session = this.#open?.session;
    if (!session || this.#prepared === session.recording) return;
    const { steps, contexts } = session.recording;
    this.#prepared = session.recording;
    const states = new Set(contexts.map(({ state }) => state));
    if (steps < leastPrepared || states.size > mostPreparedStates) return;
    session.prepare();
    // The values that the page has references to are those of the step again.
    void session.standstill.L;
  }

  /** Null where the line does not run that way. */
  runTo(of: Context | { module: string }, line: number, direction: "forward" | "backward"): Stop | null {
    this.#references.clear();
    return this.#session.runTo(of, line, direction);
  }

  look(wish: LookWish): Look {
    this.#references.clear();
    return look(this.#session, this.#references, wish);
  }

  /** Parts of a value; null for a value of an earlier step. */
  children(reference: number): VariableView[] | null {
    const { recording, step } = this.#session;
    const parts = this.#references.get(reference);
    return parts?.map((each) => variableView(each, this.#references, recording, step)) ?? null;
  }

  /** What the steps from one to another did. */
  done(from: number, to: number): Passed {
    return doneAt(this.#session.recording, from, to);
  }

  /** An expression is evaluated in a fork that is thrown away; a statement makes the session about its fork. */
  evaluate(source: string, { frame, thread }: Place): ConsoleAnswer {
    const session = this.#session;
    if (!isStatement(source)) {
      const evaluation = session.standstill.evaluate(source, frame, thread ?? undefined);
      return { ok: evaluation.ok, text: evaluationText(evaluation), log: [...evaluation.log] };
    }
    if (thread !== null && thread !== runningThread(session.recording, session.step)) {
      return { ok: false, text: "a statement needs a frame of the thread that runs", log: [] };
    }
    try {
      const parted = this.#timed(() => session.assign(source, frame));
      return { ok: true, text: "", log: [], recorded: this.#parted(parted) };
    } catch (error) {
      return { ok: false, text: (error as Error).message, log: [] };
    }
  }

  /** Names that may follow what is written, as the frame sees them. */
  complete(written: string, { frame, thread }: Place): CompletionItem[] {
    return completions(this.#session.standstill, written, frame, thread ?? undefined);
  }

  whatWrote(target: Target): Origin | null {
    const { program, recording } = this.#session;
    return whatWrote(program, recording, target);
  }

  /** The next steps' values of expressions, after those of an earlier answer. */
  history(expressions: readonly string[], end: HistoryEnd | null = null): History {
    return historyOf(this.#session, expressions, end);
  }

  get #opened() {
    if (!this.#open) throw new Error("nothing is recorded");
    return this.#open;
  }

  get #session(): DebugSession {
    return this.#opened.session;
  }

  #timed<T>(record: () => T): T {
    const startedAt = performance.now();
    const recorded = record();
    this.#elapsedMs = performance.now() - startedAt;
    return recorded;
  }

  #recorded(stop: Stop): Recorded {
    const { case: aCase, session } = this.#opened;
    return recordedView(aCase, session, stop, this.#elapsedMs);
  }

  #parted(step: number | null): Recorded {
    const session = this.#session;
    this.#references.clear();
    return {
      ...this.#recorded({ step: session.step, reason: "goto" }),
      parted: step === null ? null : partingAt(session, step),
    };
  }
}

function partingAt({ recording }: DebugSession, step: number): Parting {
  if (step > recording.steps) return { step, context: null, line: null };
  return { step, context: contextAt(recording, step).context, line: recording.lines[step]! };
}
