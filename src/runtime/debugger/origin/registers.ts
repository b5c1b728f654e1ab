import type { CallInfo } from "#fengari";
import { protoOf } from "../vm/frames";
import { op } from "../vm/opcodes";
import type { Instruction } from "../vm/proto";
import { type Sources, union } from "./source";

/** What the registers of the calls on a stack were made from. */
export class Registers {
  readonly #calls = new WeakMap<CallInfo, Map<number, Sources>>();

  get(ci: CallInfo, register: number): Sources {
    return this.#of(ci).get(register) ?? [];
  }

  set(ci: CallInfo, register: number, sources: Sources): void {
    this.#of(ci).set(register, sources);
  }

  add(ci: CallInfo, register: number, sources: Sources): void {
    this.set(ci, register, union(this.get(ci, register), sources));
  }

  range(ci: CallInfo, from: number, count: number): Sources {
    return union(...Array.from({ length: count }, (_, i) => this.get(ci, from + i)));
  }

  /** A Lua function was called from Lua: its parameters are what the caller passes. */
  enter(ci: CallInfo, caller: CallInfo, { A }: Instruction): void {
    const { numparams } = protoOf(ci);
    for (let i = 0; i < numparams; i++) this.set(ci, i, this.get(caller, A + 1 + i));
  }

  /** A Lua function returns registers `from` on to the call instruction of its caller. */
  leave(ci: CallInfo, from: number, count: number, caller: CallInfo, { A, opcode }: Instruction): void {
    if (opcode !== op.CALL) return;
    for (let i = 0; i < Math.max(count, 1); i++)
      this.set(caller, A + i, i < count ? this.get(ci, from + i) : []);
  }

  #of(ci: CallInfo): Map<number, Sources> {
    let registers = this.#calls.get(ci);
    if (registers === undefined) {
      registers = new Map();
      this.#calls.set(ci, registers);
    }
    return registers;
  }
}
