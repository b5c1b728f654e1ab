import { VirtualClock } from "../../lua/clock";
import { Machine } from "../../lua/machine";
import type { LuaClosure } from "./frames";
import { op } from "./opcodes";
import type { Proto } from "./proto";

/** Compiles a script as a gateway does; null if it does not compile. */
export function compile(script: string, luaVersion: "5.3" | "5.4" = "5.3"): Proto | null {
  const machine = new Machine({ luaVersion, clock: new VirtualClock(0), seed: 0 });
  const loaded = machine.load(script);
  const { L } = machine;
  const proto = loaded.ok ? (L.stack[L.top - 1]!.value as LuaClosure).p : null;
  machine.close();
  return proto;
}

/** Lines that have code which can run, ascending: where a breakpoint can be. */
export function codeLines(proto: Proto): number[] {
  const lines = new Set<number>();
  collect(proto, lines);
  return [...lines].sort((a, b) => a - b);
}

function collect(proto: Proto, lines: Set<number>): void {
  for (const pc of reachable(proto)) lines.add(proto.lineinfo[pc]!);
  for (const inner of proto.p) collect(inner, lines);
}

/** Instructions that can run. The compiler ends every function with a return, also behind another one. */
function reachable({ code }: Proto): Set<number> {
  const seen = new Set<number>();
  const open = [0];
  while (open.length > 0) {
    const pc = open.pop()!;
    if (seen.has(pc) || pc >= code.length) continue;
    seen.add(pc);
    open.push(...successors(code[pc]!, pc));
  }
  return seen;
}

function successors({ opcode, C, sBx }: Proto["code"][number], pc: number): number[] {
  switch (opcode) {
    case op.RETURN:
      return [];
    case op.JMP:
    case op.FORPREP:
      return [pc + 1 + sBx];
    case op.FORLOOP:
    case op.TFORLOOP:
      return [pc + 1, pc + 1 + sBx];
    case op.LOADBOOL:
      return [C === 0 ? pc + 1 : pc + 2];
    case op.EQ:
    case op.EQ + 1:
    case op.LE:
    case op.TEST:
    case op.TESTSET:
      return [pc + 1, pc + 2];
    case op.SETLIST:
      // Without C the real one is in the next word.
      return [C === 0 ? pc + 2 : pc + 1];
    default:
      return [pc + 1];
  }
}
