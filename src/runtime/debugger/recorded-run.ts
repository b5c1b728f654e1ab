import { type Context, contexts } from "../gateway/types";
import { withEdits } from "./inspect/edits";
import type { Program } from "./inspect/program";
import { Replays } from "./inspect/replays";
import { Standstill } from "./inspect/standstill";
import { type RecordOptions, record } from "./recording/record";
import type { Recording } from "./recording/recording";
import { codeLines, compile } from "./vm/code-lines";
import { firstDifference } from "./walk/divergence";
import { movedLines } from "./walk/moved-lines";

/** A program with its recording: one run that can be asked about. */
export class RecordedRun {
  readonly recording: Recording;
  readonly #replays: Replays;
  readonly #lines = new Map<string, number[] | null>();
  #standstill: Standstill | null = null;

  constructor(
    readonly program: Program,
    options: Omit<RecordOptions, "wrap">,
  ) {
    const { input, edits } = program;
    const wrap: RecordOptions["wrap"] = (recorder, steps) => withEdits(recorder, edits, steps);
    this.recording = record(input, { ...options, ...(edits.length > 0 && { wrap }) });
    this.#replays = new Replays(program, this.recording);
  }

  /** Lines of a context's script, or of a module, that have code; null if it has none or does not compile. */
  codeLines(context: Context, module?: string): number[] | null {
    const { scripts, modules = [], luaVersion } = this.program.input;
    const text = module === undefined ? scripts[context] : modules.find(({ name }) => name === module)?.text;
    const key = module === undefined ? context : `${context} ${module}`;
    if (!this.#lines.has(key)) {
      const proto = text === undefined ? null : compile(text, luaVersion);
      this.#lines.set(key, proto === null ? null : codeLines(proto));
    }
    return this.#lines.get(key)!;
  }

  /** The state at a step. */
  standstillAt(step: number): Standstill {
    if (this.#standstill?.step !== step) {
      this.#standstill = new Standstill(this.program, this.recording, step, this.#replays);
    }
    return this.#standstill;
  }

  /** The first step that is not as in another run; a line that an edit moved is the same line. Null if there is none. */
  partedFrom({ recording, program }: RecordedRun): number | null {
    const moves = new Map(
      contexts.map((context) => {
        const [before = "", after = ""] = [program, this.program].map(({ input }) => input.scripts[context]);
        return [context, movedLines(before, after)] as const;
      }),
    );
    return firstDifference(recording, this.recording, (context, line) => moves.get(context)!(line));
  }

  /** Runs once to the end of each state, so that a jump to any step is quick from then on. */
  prepare(): void {
    const lasts = new Map<number, number>();
    for (const { state, first, last } of this.recording.contexts) if (first <= last) lasts.set(state, last);
    this.#standstill = null;
    // The first state last: it is the one that is kept if not all can be, and most likely to be asked about.
    for (const step of [...lasts.values()].reverse()) this.#replays.visit([step], () => true);
  }
}
