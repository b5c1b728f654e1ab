/** A string of the VM (`TString` of lstring.js). */
export interface LuaTString {
  getstr(): Uint8Array;
}

/** Parts of a compiled function (`Proto` of lobject.js) that a debugger reads. */
export interface Proto {
  readonly code: readonly Instruction[];
  readonly lineinfo: readonly number[];
  readonly linedefined: number;
  readonly lastlinedefined: number;
  readonly source: LuaTString | null;
  /** Functions that are defined inside. */
  readonly p: readonly Proto[];
  readonly k: readonly { readonly type: number; readonly value: unknown }[];
  readonly upvalues: readonly { readonly name: LuaTString | null }[];
  /** Locals by the instructions between which they are active, in the order of their declaration. */
  readonly locvars: readonly {
    readonly varname: LuaTString;
    readonly startpc: number;
    readonly endpc: number;
  }[];
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
