import type { lua } from "#fengari";
import { innermostLua, protoOf } from "../vm/frames";
import type { Proto } from "../vm/proto";
import type { LineTally } from "./recording";

/**
 * Charges every instruction of a state to the line that it belongs to. Told at each change of place, it charges what
 * ran since the last one.
 */
export class CostMeter {
  #charged = 0;
  #tally: LineTally | null = null;
  #line = 0;

  /** @param instructions that the state has executed */
  constructor(private readonly instructions: () => number) {}

  /** The first instruction of `line` has been counted and is about to run. */
  enter(tally: LineTally, line: number): void {
    const before = this.instructions() - 1;
    const { instructions, firstLine } = this.#tally ?? tally;
    instructions[(this.#tally ? this.#line : line) - firstLine]! += before - this.#charged;
    this.#charged = before;
    this.#tally = tally;
    this.#line = line;
    tally.hits[line - tally.firstLine]! += 1;
  }

  /** Execution goes on in the middle of a line of a function that is on the stack of `L`. */
  resume(L: lua.lua_State, tallyOf: (proto: Proto) => LineTally): void {
    this.settle();
    const ci = innermostLua(L);
    if (ci === null) return;
    const proto = protoOf(ci);
    this.#tally = tallyOf(proto);
    this.#line = proto.lineinfo[Math.max(ci.l_savedpc - 1, 0)]!;
  }

  /** Charges what ran since the last change of place. */
  settle(): void {
    if (this.#tally === null) return;
    const now = this.instructions();
    this.#tally.instructions[this.#line - this.#tally.firstLine]! += now - this.#charged;
    this.#charged = now;
  }
}
