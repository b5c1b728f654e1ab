import type { CallInfo, lua } from "#fengari";
import type { ReleaseName } from "../../gateway/types";
import { gatewayValueOf } from "../inspect/gateway-values";
import { valueText } from "../inspect/lua-values";
import { closureOf, currentPc, protoOf } from "../vm/frames";
import { activeLocals } from "../vm/locals";
import { constantIndex } from "../vm/opcodes";
import type { Instruction } from "../vm/proto";
import { text } from "../vm/text";
import { baseType, type RawValue, stringBytes } from "../vm/value-text";
import { reads } from "./reads";
import type { Registers } from "./registers";
import { type Sources, union } from "./source";

/** A register and what it is made from. */
export type Assignment = [register: number, sources: Sources];

/** What the operands of a call's current instruction were made from. */
export class OperandSources {
  constructor(
    private readonly L: lua.lua_State,
    private readonly ci: CallInfo,
    private readonly registers: Registers,
    /** Whether the call's variables stand for themselves; else they are followed through. */
    private readonly named: boolean,
    private readonly release: ReleaseName,
  ) {}

  /** What a register was made from; a variable of a named call stands for itself. */
  value(register: number): Sources {
    const name = this.named ? activeLocals(protoOf(this.ci), currentPc(this.ci))[register] : undefined;
    if (name === undefined || name.startsWith("(")) return this.registers.get(this.ci, register);
    const value = this.L.stack[this.ci.l_base + register]!;
    return onlyLeads(value) ? [] : [{ kind: "local", name, value: valueText(value) }];
  }

  /** What an operand that is a register or a constant was made from. */
  operand(operand: number): Sources {
    const index = constantIndex(operand);
    return index === null ? this.value(operand) : constant(protoOf(this.ci).k[index]!);
  }

  /** As `operand`, without constants: for keys, which as constants say nothing. */
  register(operand: number): Sources {
    return constantIndex(operand) === null ? this.value(operand) : [];
  }

  span(first: number, last: number): Sources {
    const lists: Sources[] = [];
    for (let register = first; register <= last; register++) lists.push(this.value(register));
    return union(...lists);
  }

  /** Arguments of a call instruction. */
  arguments({ A, B }: Instruction): Sources {
    const last = B > 0 ? A + B - 1 : this.L.top - this.ci.l_base - 1;
    return this.span(A + 1, last);
  }

  /** What a vararg instruction puts into its registers. */
  varargs({ A, B }: Instruction): Assignment[] {
    const first = this.ci.funcOff + protoOf(this.ci).numparams + 1;
    const count = B > 0 ? B - 1 : this.ci.l_base - first;
    return Array.from({ length: Math.max(count, 0) }, (_, n) => {
      const value = first + n < this.ci.l_base ? valueText(this.L.stack[first + n]!) : "nil";
      return [A + n, [{ kind: "vararg", name: `...[${n + 1}]`, value }]];
    });
  }

  /** A field of an upvalue, for the most part a global. */
  global(index: number, operand: number): Sources {
    const table = closureOf(this.ci).upvals[index] as RawValue;
    const found = reads(table, this.#raw(operand), "", this.release);
    const upvalueName = protoOf(this.ci).upvalues[index]!.name;
    const isGlobal = upvalueName !== null && text(upvalueName.getstr()) === "_ENV";
    return isGlobal
      ? found.map((each) => ({ ...each, kind: "global", name: each.name.replace(/^\./, "") }))
      : found;
  }

  /** A field of the table in a register. */
  indexed(register: number, operand: number): Sources {
    const table = this.L.stack[this.ci.l_base + register]!;
    const name = activeLocals(protoOf(this.ci), currentPc(this.ci))[register];
    const owner = name ?? this.registers.get(this.ci, register)[0]?.name ?? "";
    return union(reads(table, this.#raw(operand), owner, this.release), this.register(operand));
  }

  /** An upvalue. */
  upvalue(index: number): Sources {
    const { name } = protoOf(this.ci).upvalues[index]!;
    const value = closureOf(this.ci).upvals[index] as RawValue;
    if (onlyLeads(value)) return [];
    return [{ kind: "upvalue", name: name === null ? "?" : text(name.getstr()), value: valueText(value) }];
  }

  /** An operand that is a string, as a key; null for another value. */
  keyName(operand: number): string | null {
    const key = this.#raw(operand);
    return baseType(key) === 4 ? text(stringBytes(key)) : null;
  }

  /** A constant of the function. */
  constant(index: number): Sources {
    return constant(protoOf(this.ci).k[index]!);
  }

  /** What the table in a register holds already. */
  held(register: number): Sources {
    return this.registers.get(this.ci, register);
  }

  /** How many values stand from a register up to the top of the stack. */
  upToTop(register: number): number {
    return this.L.top - this.ci.l_base - register;
  }

  #raw(operand: number): RawValue {
    const index = constantIndex(operand);
    return index === null ? this.L.stack[this.ci.l_base + operand]! : protoOf(this.ci).k[index]!;
  }
}

const constant = (value: RawValue): Sources => [{ kind: "constant", name: "", value: valueText(value) }];

/** Tables of the gateway and functions only lead to values. */
const onlyLeads = (value: RawValue): boolean => baseType(value) === 6 || gatewayValueOf(value) !== null;
