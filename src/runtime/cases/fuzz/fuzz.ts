import { defaultGuard } from "../../lua/supervisor";
import { seededRandom } from "../../net/virtual/random";
import type { Case } from "../format/case";
import { attempt, placeOf } from "./attempt";
import { type Sample, type SingleEdit, singleEdits, withEdits } from "./edits";
import { type Finding, findingOf } from "./finding";
import { Plan } from "./plan";
import { shrink } from "./shrink";
import { vocabularyOf } from "./vocabulary";

export interface FuzzOptions {
  /** Of the edits that are tried together at random. Default 1. */
  readonly seed?: number;
  /** Requests to try. Default 5,000. */
  readonly runs?: number;
  /** Recorded requests of the release, such as its presets: what fields can hold. */
  readonly samples?: readonly Sample[];
}

export interface FuzzReport {
  readonly seed: number;
  /** Requests that were tried; what shrinking took is not counted. */
  readonly runs: number;
  /** Whether all that were asked for were tried. */
  readonly complete: boolean;
  /** One for each place where the hook fails, the fewest edits first. */
  readonly findings: readonly Finding[];
}

/** Units that every request may take: far more than hooks do, and soon over. */
const leastPatience = 3_000_000;

/** Searches for requests that make the scripts of a case fail, one request at each `step`. */
export class Fuzz {
  /** How many requests are tried at most. */
  readonly total: number;
  readonly #base: Case;
  readonly #seed: number;
  readonly #plan: Plan;
  readonly #findings = new Map<string, Finding>();
  readonly #lines = new Set<string>();
  #done = 0;
  /** Whether there is no other request to try. */
  #exhausted = false;
  /** VM instructions and work in C after which a request counts as one that does not end. */
  #patience: number = defaultGuard.instructions;

  constructor(base: Case, { seed = 1, runs = 5_000, samples = [] }: FuzzOptions = {}) {
    const vocabulary = vocabularyOf(base);
    this.total = runs;
    this.#base = base;
    this.#seed = seed;
    this.#plan = new Plan(singleEdits(base, samples, vocabulary), vocabulary, seededRandom(seed));
  }

  /** How many requests were tried. */
  get done(): number {
    return this.#done;
  }

  /** How many places were found where the hook fails. */
  get found(): number {
    return this.#findings.size;
  }

  /** Tries one request, the base first, and shrinks it where it fails in a new place; false where none was left. */
  step(): boolean {
    if (this.#done >= this.total || this.#exhausted) return false;
    const edits = this.#done === 0 ? [] : this.#plan.next();
    if (edits === null) {
      this.#exhausted = true;
      return false;
    }
    this.#done++;
    this.#try(edits);
    return true;
  }

  /** What is known so far. */
  report(): FuzzReport {
    return {
      seed: this.#seed,
      runs: this.#done,
      complete: this.#done === this.total || this.#exhausted,
      findings: [...this.#findings.values()].sort((a, b) => a.edits.length - b.edits.length),
    };
  }

  #try(edits: readonly SingleEdit[]): void {
    const run = (some: readonly SingleEdit[]) => attempt(withEdits(this.#base, some), this.#patience);
    const tried = run(edits);
    if (tried === null) return;
    const { failure, lines, cost } = tried;
    if (edits.length === 0) this.#patience = Math.max(leastPatience, cost * 20);
    const isNew = [...lines].some((line) => !this.#lines.has(line));
    for (const line of lines) this.#lines.add(line);
    if (failure === null) {
      if (isNew && edits.length > 0) this.#plan.goOnFrom(edits);
    } else if (!this.#findings.has(placeOf(failure))) {
      const smallest = shrink(edits, failure, run);
      this.#findings.set(
        placeOf(failure),
        findingOf(this.#base, smallest, run(smallest)?.failure ?? failure),
      );
    }
  }
}
