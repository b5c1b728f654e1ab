import type { Expression, FunctionExpression, Identifier, NameExpression, Range } from "../syntax/index";

export type VariableKind = "local" | "parameter" | "loop" | "function" | "self";

/** A local variable of any kind. */
export interface Variable {
  /** Unique in the script, in the order of declaration. */
  id: number;
  name: string;
  kind: VariableKind;
  /** What a `local` gives it at first. */
  initial?: Expression;
  /** Absent for `self`. */
  declaration?: Identifier;
  /** Where the name can be used. */
  scope: Range;
  /** The function that declares it; undefined for the main chunk. */
  function: FunctionExpression | undefined;
  /** Uses in the order of the text, without the declaration. */
  uses: Use[];
}

export interface Use {
  node: NameExpression;
  /** The name is assigned to, not read. */
  write: boolean;
  function: FunctionExpression | undefined;
}

/** A name that no local declares. */
export interface Global {
  name: string;
  uses: Use[];
}
