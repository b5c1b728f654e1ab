import type { Case } from "../../runtime/cases/format/case";
import { validateCase } from "../../runtime/cases/format/parse";
import { inputOf, judge } from "../../runtime/cases/run";
import {
  contextAt,
  DebugSession,
  evaluationText,
  isStatement,
  type Origin,
  type Recording,
  type StepCommand,
  type Stop,
  type Target,
  type DataBreakpoint as Watched,
  whatWrote,
} from "../../runtime/debugger";
import type { Context } from "../../runtime/gateway/types";
import { historyOf } from "./history";
import { look, variableView } from "./look";
import { outlineOf } from "./outline";
import { References } from "./references";
import type {
  ConsoleAnswer,
  DataBreakpoint,
  DebugSettings,
  History,
  Look,
  RecordAnswer,
  Recorded,
  SetView,
  VariableView,
} from "./views";

/** Stops and hits to list; more than anybody reads. */
const mostListed = 5000;

/** Every way to move but to a named place. */
export type Move = StepCommand | "continue" | "reverseContinue" | "restart";

/** The one session of a worker. Its methods are what a page can ask; all answers are plain data. */
export class Debuggee {
  #open: { case: Case; session: DebugSession } | null = null;
  /** Of the last recording. */
  #elapsedMs = 0;
  readonly #references = new References();

  /** Records a case and stops at the first stop, or before the first line where there is none. */
  record(input: unknown, settings: DebugSettings): RecordAnswer {
    const parsed = validateCase(input);
    if (!parsed.ok) return { mistakes: parsed.issues };
    const session = this.#timed(() => new DebugSession(inputOf(parsed.case)));
    this.#open = { case: parsed.case, session };
    this.#references.clear();
    this.set(settings);
    const atFirst = session.stops[0];
    const stop: Stop = atFirst ? { ...session.goTo(atFirst.step), ...atFirst } : session.restart();
    return this.#recorded(atFirst ? stop : { ...stop, reason: "entry" });
  }

  /** Takes an edited case and keeps the step as long as the runs agree. */
  replace(input: unknown): RecordAnswer {
    const parsed = validateCase(input);
    if (!parsed.ok) return { mistakes: parsed.issues };
    const session = this.#session;
    const parted = this.#timed(() => session.replace(inputOf(parsed.case)));
    this.#open = { case: parsed.case, session };
    return { ...this.#recorded({ step: session.step, reason: "goto" }), parted };
  }

  set({ breakpoints, exceptions, dataBreakpoints }: DebugSettings): SetView {
    const session = this.#session;
    session.setBreakpoints(breakpoints);
    session.setExceptionBreakpoints(exceptions);
    session.setDataBreakpoints(dataBreakpoints.flatMap((each) => placed(each, session.recording)));
    return this.#setView();
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

  /** Null where the line does not run that way. */
  runTo(context: Context, line: number, direction: "forward" | "backward"): Stop | null {
    this.#references.clear();
    return this.#session.runTo(context, line, direction);
  }

  look(frame: number, watches: readonly string[]): Look {
    this.#references.clear();
    return look(this.#session, this.#references, frame, watches);
  }

  children(reference: number): VariableView[] {
    const { recording, step } = this.#session;
    return this.#references
      .get(reference)
      .map((variable) => variableView(variable, this.#references, recording, step));
  }

  /** An expression is evaluated in a fork that is thrown away; a statement makes the session about its fork. */
  evaluate(source: string, frame: number): ConsoleAnswer {
    const session = this.#session;
    if (!isStatement(source)) {
      const evaluation = session.standstill.evaluate(source, frame);
      return { ok: evaluation.ok, text: evaluationText(evaluation), log: [...evaluation.log] };
    }
    try {
      const parted = this.#timed(() => session.assign(source, frame));
      const recorded = { ...this.#recorded({ step: session.step, reason: "goto" }), parted };
      return { ok: true, text: "", log: [], recorded };
    } catch (error) {
      return { ok: false, text: (error as Error).message, log: [] };
    }
  }

  whatWrote(target: Target): Origin | null {
    const { program, recording } = this.#session;
    return whatWrote(program, recording, target);
  }

  history(expression: string): History {
    return historyOf(this.#session, expression);
  }

  get #session(): DebugSession {
    if (!this.#open) throw new Error("nothing is recorded");
    return this.#open.session;
  }

  #timed<T>(record: () => T): T {
    const startedAt = performance.now();
    const recorded = record();
    this.#elapsedMs = performance.now() - startedAt;
    return recorded;
  }

  #recorded(stop: Stop): Recorded {
    const { case: aCase, session } = this.#open!;
    const { recording } = session;
    const result = judge(aCase, recording.result);
    const outline = outlineOf(recording, result, aCase.scripts);
    return { elapsedMs: this.#elapsedMs, outline, set: this.#setView(), stop };
  }

  #setView(): SetView {
    const { settings, stops, logpoints, recording } = this.#session;
    return {
      breakpoints: settings.breakpoints.map(({ verified, line, message }) => ({
        verified,
        line,
        ...(message !== undefined && { message }),
      })),
      stops: stops.slice(0, mostListed),
      logged: logpoints.slice(0, mostListed).map(({ step, text }) => ({
        step,
        text,
        context: contextAt(recording, step).context,
        line: recording.lines[step]!,
      })),
    };
  }
}

/** A variable is watched in the recording's own function; in none where that did not run. */
function placed(wanted: DataBreakpoint, { functions }: Recording): Watched[] {
  if (wanted.kind === "field") return [wanted];
  const at = functions.findIndex(
    (each) =>
      each?.kind !== "C" && each?.context === wanted.context && each.lineDefined === wanted.lineDefined,
  );
  return at < 0 ? [] : [{ kind: "local", name: wanted.name, function: at }];
}
