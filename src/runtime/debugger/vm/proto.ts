/** Parts of a compiled function (`Proto` of lobject.js) that a debugger reads. */
export interface Proto {
  readonly code: readonly Instruction[];
  readonly lineinfo: readonly number[];
  readonly linedefined: number;
  readonly lastlinedefined: number;
  readonly source: { getstr(): Uint8Array } | null;
  readonly p: readonly Proto[];
  readonly upvalues: readonly { name: { getstr(): Uint8Array } | null }[];
  readonly k: readonly unknown[];
  readonly numparams: number;
  readonly is_vararg: boolean | number;
}

/** A decoded instruction (lopcodes.js). */
export interface Instruction {
  readonly opcode: number;
  readonly A: number;
  readonly B: number;
  readonly C: number;
  readonly Bx: number;
  readonly sBx: number;
}
