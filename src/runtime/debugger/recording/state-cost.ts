import type { CallInfo, lua } from "#fengari";
import type { Context } from "../../gateway/types";
import type { Observer } from "../../lua/observer";
import { protoOf } from "../vm/frames";
import type { Proto } from "../vm/proto";
import { CostMeter } from "./cost-meter";
import type { FunctionTable } from "./function-table";
import type { LineTally } from "./recording";

/** Counts how often the lines of one Lua state ran and what they cost, in the tallies of its functions. */
export class StateCost implements Observer {
  #meter: CostMeter | null = null;

  constructor(
    private readonly functions: FunctionTable,
    private readonly context: Context,
  ) {}

  line(L: lua.lua_State, line: number): void {
    if (this.#meter === null) {
      const { meter } = L.l_G;
      this.#meter = new CostMeter(() => meter.instructions);
    }
    this.#meter.enter(this.#tallyOf(protoOf(L.ci)), line);
  }

  returned(L: lua.lua_State, _ci: CallInfo): void {
    this.goOn(L);
  }

  caught(L: lua.lua_State): void {
    this.goOn(L);
  }

  resumed(L: lua.lua_State): void {
    this.goOn(L);
  }

  suspended(_L: lua.lua_State, resumer: lua.lua_State): void {
    this.goOn(resumer);
  }

  /** Execution goes on in the middle of a line. */
  goOn(L: lua.lua_State): void {
    this.#meter?.resume(L, this.#tallyOf);
  }

  /** Charges what ran since the last change of place. */
  settle(): void {
    this.#meter?.settle();
  }

  readonly #tallyOf = (proto: Proto): LineTally => this.functions.tallyOf(proto, this.context);
}
