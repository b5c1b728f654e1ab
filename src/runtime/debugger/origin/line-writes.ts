import { constantIndex, op } from "../vm/opcodes";
import type { Instruction, Proto } from "../vm/proto";
import { text } from "../vm/text";
import { baseType, type RawValue, stringBytes } from "../vm/value-text";

/** A variable as a function knows it. */
export interface Writer {
  readonly name: string;
  /** Register of a local; -1 for an upvalue or a global. */
  readonly register: number;
  readonly kind: "local" | "upvalue" | "global";
}

/** Instructions whose A is no register that they set. */
const setNothing = new Set<number>([
  op.SETTABUP,
  op.SETUPVAL,
  op.SETTABLE,
  op.JMP,
  op.EQ,
  op.EQ + 1,
  op.LE,
  op.TEST,
  op.RETURN,
  op.SETLIST,
  op.TFORCALL,
]);

/** Whether a line of a function has an instruction that assigns the variable. */
export function writesOnLine(proto: Proto, line: number, variable: Writer): boolean {
  return proto.code.some((i, pc) => proto.lineinfo[pc] === line && writes(proto, i, variable));
}

function writes(proto: Proto, i: Instruction, { name, register, kind }: Writer): boolean {
  if (kind === "global") return i.opcode === op.SETTABUP && constantText(proto, i.B) === name;
  if (register < 0) return i.opcode === op.SETUPVAL && upvalueName(proto, i.B) === name;
  if (setNothing.has(i.opcode) || i.A > register) return false;
  return register <= lastSet(i);
}

/** The last of the registers that an instruction sets, from A on. */
function lastSet({ opcode, A, B, C }: Instruction): number {
  switch (opcode) {
    case op.LOADNIL:
      return A + B;
    case op.SELF:
      return A + 1;
    case op.CALL:
      return C === 0 ? Number.POSITIVE_INFINITY : A + C - 2;
    case op.VARARG:
      return B === 0 ? Number.POSITIVE_INFINITY : A + B - 2;
    default:
      return A;
  }
}

function constantText({ k }: Proto, operand: number): string | null {
  const index = constantIndex(operand);
  const value = index === null ? undefined : (k[index] as RawValue);
  return value !== undefined && baseType(value) === 4 ? text(stringBytes(value)) : null;
}

function upvalueName({ upvalues }: Proto, index: number): string | null {
  const name = upvalues[index]?.name;
  return name ? text(name.getstr()) : null;
}
