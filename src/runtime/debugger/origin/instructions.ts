import { op } from "../vm/opcodes";
import type { Instruction } from "../vm/proto";
import type { Assignment, OperandSources } from "./operand-sources";
import { type Sources, union } from "./source";

/** The registers that an instruction other than a call or a return sets, and what with. */
export function assigned(at: OperandSources, i: Instruction): Assignment[] {
  const { A, B, C } = i;
  switch (i.opcode) {
    case op.MOVE:
    case op.TESTSET:
      return [[A, at.value(B)]];
    case op.LOADK:
      return [[A, at.constant(i.Bx)]];
    case op.LOADBOOL:
      return [[A, literal(String(B !== 0))]];
    case op.LOADNIL:
      return Array.from({ length: B + 1 }, (_, n) => [A + n, literal("nil")]);
    case op.GETUPVAL:
      return [[A, at.upvalue(B)]];
    case op.GETTABUP:
      return [[A, at.global(B, C)]];
    case op.GETTABLE:
      return [[A, at.indexed(B, C)]];
    case op.SELF:
      return [
        [A + 1, at.value(B)],
        [A, []],
      ];
    case op.NEWTABLE:
    case op.CLOSURE:
      return [[A, []]];
    case op.SETTABLE:
      return [[A, union(at.held(A), at.operand(C))]];
    case op.SETLIST: {
      const items = at.span(A + 1, B > 0 ? A + B : A + at.upToTop(A) - 1);
      return [[A, union(at.held(A), items)]];
    }
    case op.CONCAT:
      return [[A, at.span(B, C)]];
    case op.VARARG:
      return at.varargs(i);
  }
  if (isArithmetic(i.opcode)) {
    return [[A, union(at.operand(B), at.operand(C))]];
  }
  return isUnary(i.opcode) ? [[A, at.value(B)]] : [];
}

/** What an instruction writes, passes or fails on. */
export function used(at: OperandSources, i: Instruction): Sources {
  const { opcode, A, B, C } = i;
  if (opcode === op.CALL || opcode === op.TAILCALL) return at.arguments(i);
  if (opcode === op.SETTABLE || opcode === op.SETTABUP) {
    return union(at.operand(C), at.register(B));
  }
  if (opcode === op.GETTABLE || opcode === op.SELF) {
    return union(at.value(B), at.register(C));
  }
  if (opcode === op.CONCAT) return at.span(B, C);
  if (opcode === op.FORPREP || opcode === op.TFORCALL) return at.span(A, A + 2);
  if (isArithmetic(opcode) || isComparison(opcode)) {
    return union(at.operand(B), at.operand(C));
  }
  return isUnary(opcode) ? at.value(B) : [];
}

const isArithmetic = (opcode: number): boolean => opcode >= op.ADD && opcode <= op.SHR;
const isUnary = (opcode: number): boolean => opcode >= op.UNM && opcode <= op.LEN;
const isComparison = (opcode: number): boolean => opcode >= op.EQ && opcode <= op.LE;

const literal = (value: string): Sources => [{ kind: "constant", name: "", value }];
