/** Opcodes of Lua 5.3 (lopcodes.h) that a debugger tells apart. */
export const op = {
  MOVE: 0,
  LOADK: 1,
  LOADBOOL: 3,
  LOADNIL: 4,
  GETUPVAL: 5,
  GETTABUP: 6,
  GETTABLE: 7,
  SETTABUP: 8,
  SETUPVAL: 9,
  SETTABLE: 10,
  NEWTABLE: 11,
  SELF: 12,
  ADD: 13,
  SHR: 24,
  UNM: 25,
  LEN: 28,
  CONCAT: 29,
  JMP: 30,
  EQ: 31,
  LE: 33,
  TEST: 34,
  TESTSET: 35,
  CALL: 36,
  TAILCALL: 37,
  RETURN: 38,
  FORLOOP: 39,
  FORPREP: 40,
  TFORCALL: 41,
  TFORLOOP: 42,
  SETLIST: 43,
  CLOSURE: 44,
  VARARG: 45,
} as const;

/** `ISK` of lopcodes.h: the operand is a constant. */
const BITRK = 1 << 8;

/** The constant that an operand names, or null for a register. */
export const constantIndex = (operand: number): number | null => (operand & BITRK ? operand & ~BITRK : null);
