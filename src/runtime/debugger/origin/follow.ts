import type { CallInfo, lua } from "#fengari";
import type { ReleaseName } from "../../gateway/types.ts";
import { gatewayValueOf } from "../inspect/gateway-values.ts";
import { valueText } from "../inspect/lua-values.ts";
import { closureOf, currentPc, isLua, protoOf } from "../vm/frames.ts";
import { activeLocals } from "../vm/locals.ts";
import { constantIndex, op } from "../vm/opcodes.ts";
import type { Instruction } from "../vm/proto.ts";
import { text } from "../vm/text.ts";
import { baseType, type RawValue } from "../vm/value-text.ts";
import { reads } from "./reads.ts";
import { Registers } from "./registers.ts";
import { type Sources, union } from "./source.ts";

/** A register and what it is made from. */
type Assignment = [register: number, sources: Sources];

/** Follows values through the instructions of a thread, from the moment that it is attached to it. */
export class Follower {
  readonly registers = new Registers();
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
    else
      for (const [register, sources] of this.#assigned(L, ci, i)) this.registers.set(ci, register, sources);
  }

  /** What the operands of the current instruction of `ci` were made from: what it writes, passes or fails on. */
  operands(L: lua.lua_State, ci: CallInfo): Sources {
    const i = currentInstruction(ci);
    switch (i.opcode) {
      case op.SETTABLE:
      case op.SETTABUP:
        return union(this.#operand(L, ci, i.C), this.#register(L, ci, i.B));
      case op.CALL:
      case op.TAILCALL:
        return this.#arguments(L, ci, i);
      case op.CONCAT:
        return this.#span(L, ci, i.B, i.C);
      default:
        return union(this.#operand(L, ci, i.B), this.#operand(L, ci, i.C));
    }
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
    const count = B > 0 ? B - 1 : L.top - ci.l_base - A;
    for (let i = 0; i < count; i++) this.registers.set(ci, A + i, this.#value(L, ci, A + i));
    this.registers.leave(ci, A, count, caller, currentInstruction(caller));
  }

  /** The registers that an instruction sets, and what with. */
  #assigned(L: lua.lua_State, ci: CallInfo, i: Instruction): Assignment[] {
    const { A, B, C } = i;
    switch (i.opcode) {
      case op.MOVE:
      case op.TESTSET:
        return [[A, this.#value(L, ci, B)]];
      case op.LOADK:
        return [[A, constant(protoOf(ci).k[i.Bx]!)]];
      case op.LOADBOOL:
        return [[A, literal(String(B !== 0))]];
      case op.LOADNIL:
        return Array.from({ length: B + 1 }, (_, n) => [A + n, literal("nil")]);
      case op.GETUPVAL:
        return [[A, upvalue(ci, B)]];
      case op.GETTABUP:
        return [[A, this.#global(L, ci, B, C)]];
      case op.GETTABLE:
        return [[A, this.#indexed(L, ci, B, C)]];
      case op.SELF:
        return [
          [A + 1, this.#value(L, ci, B)],
          [A, []],
        ];
      case op.NEWTABLE:
      case op.CLOSURE:
        return [[A, []]];
      case op.SETTABLE:
        return [[A, union(this.registers.get(ci, A), this.#operand(L, ci, C))]];
      case op.SETLIST: {
        const items = this.#span(L, ci, A + 1, B > 0 ? A + B : L.top - ci.l_base - 1);
        return [[A, union(this.registers.get(ci, A), items)]];
      }
      case op.CONCAT:
        return [[A, this.#span(L, ci, B, C)]];
      case op.CALL:
        return this.#called(L, ci, i);
      case op.VARARG:
        return this.#varargs(L, ci, i);
    }
    if (i.opcode >= op.ADD && i.opcode <= op.SHR) {
      return [[A, union(this.#operand(L, ci, B), this.#operand(L, ci, C))]];
    }
    return i.opcode >= op.UNM && i.opcode <= op.LEN ? [[A, this.#value(L, ci, B)]] : [];
  }

  /** Results of a call are made from its arguments; a Lua function that returns says more exactly which from what. */
  #called(L: lua.lua_State, ci: CallInfo, i: Instruction): Assignment[] {
    const sources = this.#arguments(L, ci, i);
    const passed = i.B > 0 ? i.B - 1 : L.top - ci.l_base - i.A - 1;
    const assigned: Assignment[] = [];
    // Registers above the results still hold what the parameters of a Lua function are made from.
    for (let n = 1; n <= passed; n++) assigned.push([i.A + n, this.#value(L, ci, i.A + n)]);
    this.#pending = { ci, from: i.A, count: Math.max(i.C - 1, 1), sources };
    return assigned;
  }

  #varargs(L: lua.lua_State, ci: CallInfo, { A, B }: Instruction): Assignment[] {
    const first = ci.funcOff + protoOf(ci).numparams + 1;
    const count = B > 0 ? B - 1 : ci.l_base - first;
    return Array.from({ length: Math.max(count, 0) }, (_, n) => {
      const value = first + n < ci.l_base ? valueText(L.stack[first + n]!) : "nil";
      return [A + n, [{ kind: "vararg", name: `...[${n + 1}]`, value }]];
    });
  }

  #arguments(L: lua.lua_State, ci: CallInfo, { A, B }: Instruction): Sources {
    const last = B > 0 ? A + B - 1 : L.top - ci.l_base - 1;
    return this.#span(L, ci, A + 1, last);
  }

  #span(L: lua.lua_State, ci: CallInfo, first: number, last: number): Sources {
    const lists: Sources[] = [];
    for (let register = first; register <= last; register++) lists.push(this.#value(L, ci, register));
    return union(...lists);
  }

  /** What an operand that is a register or a constant was made from. */
  #operand(L: lua.lua_State, ci: CallInfo, operand: number): Sources {
    const index = constantIndex(operand);
    return index === null ? this.#value(L, ci, operand) : constant(protoOf(ci).k[index]!);
  }

  /** As `#operand`, without constants: for keys, which as constants say nothing. */
  #register(L: lua.lua_State, ci: CallInfo, operand: number): Sources {
    return constantIndex(operand) === null ? this.#value(L, ci, operand) : [];
  }

  /** What a register was made from; a variable of the owner stands for itself. */
  #value(L: lua.lua_State, ci: CallInfo, register: number): Sources {
    const name = ci === this.owner ? activeLocals(protoOf(ci), currentPc(ci))[register] : undefined;
    if (name === undefined || name.startsWith("(")) return this.registers.get(ci, register);
    const value = L.stack[ci.l_base + register]!;
    return namesATable(value) ? [] : [{ kind: "local", name, value: valueText(value) }];
  }

  #global(L: lua.lua_State, ci: CallInfo, index: number, operand: number): Sources {
    const table = closureOf(ci).upvals[index] as RawValue;
    const found = reads(table, this.#raw(L, ci, operand), "", this.release);
    const upvalueName = protoOf(ci).upvalues[index]!.name;
    const isGlobal = upvalueName !== null && text(upvalueName.getstr()) === "_ENV";
    return isGlobal
      ? found.map((each) => ({ ...each, kind: "global", name: each.name.replace(/^\./, "") }))
      : found;
  }

  #indexed(L: lua.lua_State, ci: CallInfo, register: number, operand: number): Sources {
    const table = L.stack[ci.l_base + register]!;
    const name = activeLocals(protoOf(ci), currentPc(ci))[register];
    const owner = name ?? this.registers.get(ci, register)[0]?.name ?? "";
    return union(
      reads(table, this.#raw(L, ci, operand), owner, this.release),
      this.#register(L, ci, operand),
    );
  }

  #raw(L: lua.lua_State, ci: CallInfo, operand: number): RawValue {
    const index = constantIndex(operand);
    return index === null ? L.stack[ci.l_base + operand]! : protoOf(ci).k[index]!;
  }
}

const currentInstruction = (ci: CallInfo): Instruction => protoOf(ci).code[currentPc(ci)]!;

const literal = (value: string): Sources => [{ kind: "constant", name: "", value }];

const constant = (value: RawValue): Sources => [{ kind: "constant", name: "", value: valueText(value) }];

/** Tables of the gateway and functions only lead to values. */
const namesATable = (value: RawValue): boolean => baseType(value) === 6 || gatewayValueOf(value) !== null;

function upvalue(ci: CallInfo, index: number): Sources {
  const { name } = protoOf(ci).upvalues[index]!;
  const value = closureOf(ci).upvals[index] as RawValue;
  if (namesATable(value)) return [];
  return [{ kind: "upvalue", name: name === null ? "?" : text(name.getstr()), value: valueText(value) }];
}
