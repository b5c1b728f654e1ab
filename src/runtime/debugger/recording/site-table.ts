import { type CallInfo, lua } from "#fengari";
import { currentPc, isLua, isTailCall, protoOf } from "../vm/frames";
import type { Proto } from "../vm/proto";
import { text } from "../vm/text";
import type { CallSite } from "./recording";

const unnamed: CallSite = { name: null, nameWhat: "", tailCall: false };
const tailCalled: CallSite = { name: null, nameWhat: "", tailCall: true };

/** Numbers the names by which callers call. A name follows from the calling instruction, so it is worked out once. */
export class SiteTable {
  readonly sites: CallSite[] = [unnamed, tailCalled];
  readonly #byCaller = new Map<Proto, number[]>();

  ofCall(L: lua.lua_State, ci: CallInfo): number {
    if (isTailCall(ci)) return 1;
    const caller = ci.previous;
    if (caller === null || !isLua(caller)) return 0;
    const proto = protoOf(caller);
    let numbers = this.#byCaller.get(proto);
    if (numbers === undefined) {
      numbers = [];
      this.#byCaller.set(proto, numbers);
    }
    const pc = currentPc(caller);
    numbers[pc] ??= this.sites.push(nameOf(L, ci)) - 1;
    return numbers[pc];
  }
}

function nameOf(L: lua.lua_State, ci: CallInfo): CallSite {
  const ar = new lua.lua_Debug();
  ar.i_ci = ci;
  lua.lua_getinfo(L, "n", ar);
  return {
    name: ar.name === null ? null : text(ar.name),
    nameWhat: ar.namewhat === null ? "" : text(ar.namewhat),
    tailCall: false,
  };
}
