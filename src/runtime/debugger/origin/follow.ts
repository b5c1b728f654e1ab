import type { CallInfo, lua } from "#fengari";
import type { ReleaseName } from "../../gateway/types";
import { currentPc, isLua, protoOf } from "../vm/frames";
import { op } from "../vm/opcodes";
import type { Instruction } from "../vm/proto";
import { text } from "../vm/text";
import { assigned, used } from "./instructions";
import { OperandSources } from "./operand-sources";
import { Registers } from "./registers";
import type { Sources } from "./source";

/** Follows values through the instructions of a thread, from the moment that it is attached to it. */
export class Follower {
  readonly registers = new Registers();
  /** What upvalues and globals were made from that were written meanwhile, by name. */
  readonly written = new Map<string, Sources>();
  readonly #known = new WeakSet<CallInfo>();
  /** A call whose results are not in its registers yet. */
  #pending: { ci: CallInfo; from: number; count: number; sources: Sources } | null = null;

  /**
   * @param owner is the call whose variables are named; those of what it calls are followed through
   */
  constructor(
    private readonly owner: CallInfo,
    private readonly release: ReleaseName,
  ) {
    this.#known.add(owner);
  }

  /** The current instruction of `L` is about to run. */
  instruction(L: lua.lua_State): void {
    const { ci } = L;
    if (!isLua(ci)) return;
    if (!this.#known.has(ci)) this.#enter(ci);
    this.#settleCall();
    const i = currentInstruction(ci);
    if (i.opcode === op.RETURN) this.#return(L, ci, i);
    else if (i.opcode === op.CALL) this.#call(L, ci, i);
    else if (i.opcode === op.SETUPVAL) this.#write(upvalueName(ci, i.B), this.#at(L, ci).value(i.A));
    else if (i.opcode === op.SETTABUP)
      this.#write(this.#at(L, ci).keyName(i.B), this.#at(L, ci).operand(i.C));
    else for (const [register, from] of assigned(this.#at(L, ci), i)) this.registers.set(ci, register, from);
  }

  /** What the current instruction of `ci` writes, passes or fails on was made from. */
  operands(L: lua.lua_State, ci: CallInfo): Sources {
    return isLua(ci) ? used(this.#at(L, ci), currentInstruction(ci)) : [];
  }

  /** Results take the place of the arguments, once the parameters of the called function are known. */
  #settleCall(): void {
    if (this.#pending === null) return;
    const { ci, from, count, sources } = this.#pending;
    for (let n = 0; n < count; n++) this.registers.set(ci, from + n, sources);
    this.#pending = null;
  }

  #enter(ci: CallInfo): void {
    this.#known.add(ci);
    const caller = ci.previous;
    if (caller !== null && isLua(caller)) this.registers.enter(ci, caller, currentInstruction(caller));
  }

  #return(L: lua.lua_State, ci: CallInfo, { A, B }: Instruction): void {
    const caller = ci.previous;
    if (ci === this.owner || caller === null || !isLua(caller)) return;
    const at = this.#at(L, ci);
    const count = B > 0 ? B - 1 : at.upToTop(A);
    for (let i = 0; i < count; i++) this.registers.set(ci, A + i, at.value(A + i));
    this.registers.leave(ci, A, count, caller, currentInstruction(caller));
  }

  /** Results of a call are made from its arguments; a Lua function that returns says more exactly which from what. */
  #call(L: lua.lua_State, ci: CallInfo, i: Instruction): void {
    const at = this.#at(L, ci);
    const passed = i.B > 0 ? i.B - 1 : at.upToTop(i.A + 1);
    const sources = at.arguments(i);
    // The registers of the arguments are the parameters of a Lua function.
    for (let n = 1; n <= passed; n++) this.registers.set(ci, i.A + n, at.value(i.A + n));
    this.#pending = { ci, from: i.A, count: Math.max(i.C - 1, 1), sources };
  }

  #write(name: string | null, sources: Sources): void {
    if (name !== null) this.written.set(name, sources);
  }

  #at(L: lua.lua_State, ci: CallInfo): OperandSources {
    return new OperandSources(L, ci, this.registers, ci === this.owner, this.release);
  }
}

function upvalueName(ci: CallInfo, index: number): string | null {
  const name = protoOf(ci).upvalues[index]?.name;
  return name ? text(name.getstr()) : null;
}

const currentInstruction = (ci: CallInfo): Instruction => protoOf(ci).code[currentPc(ci)]!;
