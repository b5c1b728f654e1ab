import type { Range } from "./source";

/** The tree of a script. Children lie inside their parent's range, in order, and do not overlap. */

export interface Block extends Range {
  type: "Block";
  body: Statement[];
}

export interface Chunk extends Range {
  type: "Chunk";
  block: Block;
}

/** A name as written, where it declares or is a field of `a.b`; `name` is empty while it is not typed yet. */
export interface Identifier extends Range {
  type: "Identifier";
  name: string;
}

export interface NameExpression extends Range {
  type: "Name";
  name: string;
}

export interface StringExpression extends Range {
  type: "String";
  value: string;
  byteLength: number;
}

export interface NumberExpression extends Range {
  type: "Number";
  value: number;
  integer: boolean;
}

export interface SimpleExpression extends Range {
  type: "Nil" | "True" | "False" | "Vararg";
}

/** Stands where an expression should be and is not. */
export interface MissingExpression extends Range {
  type: "Missing";
}

export interface FunctionBody {
  parameters: Identifier[];
  vararg: boolean;
  block: Block;
}

export interface FunctionExpression extends Range, FunctionBody {
  type: "Function";
  /** Of `function a:b()`, which gives the body a parameter `self`. */
  method: boolean;
}

/** `a.b`, `a[b]`, and the callee of `a:b()`. A dotted key is an Identifier. */
export interface IndexExpression extends Range {
  type: "Index";
  base: Expression;
  access: "." | "[" | ":";
  key: Expression | Identifier;
}

export interface CallExpression extends Range {
  type: "Call";
  callee: Expression;
  arguments: Expression[];
  /** Range of the arguments with their parentheses, or of the one string or table. */
  argumentsRange: Range;
}

export interface UnaryExpression extends Range {
  type: "Unary";
  operator: "-" | "not" | "#" | "~";
  operand: Expression;
}

export interface BinaryExpression extends Range {
  type: "Binary";
  operator: string;
  left: Expression;
  right: Expression;
}

export interface TableField extends Range {
  type: "TableField";
  /** Absent for a list item. */
  key?: Expression | Identifier;
  value: Expression;
}

export interface TableExpression extends Range {
  type: "Table";
  fields: TableField[];
}

export interface ParenExpression extends Range {
  type: "Paren";
  inner: Expression;
}

export type Expression =
  | NameExpression
  | StringExpression
  | NumberExpression
  | SimpleExpression
  | MissingExpression
  | FunctionExpression
  | IndexExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | TableExpression
  | ParenExpression;

export interface LocalStatement extends Range {
  type: "Local";
  names: Identifier[];
  /** `const` or `close` per name; Lua 5.4. */
  attributes: (string | undefined)[];
  values: Expression[];
}

export interface LocalFunctionStatement extends Range {
  type: "LocalFunction";
  name: Identifier;
  function: FunctionExpression;
}

export interface FunctionStatement extends Range {
  type: "FunctionStatement";
  target: NameExpression | IndexExpression;
  function: FunctionExpression;
}

export interface AssignStatement extends Range {
  type: "Assign";
  targets: Expression[];
  values: Expression[];
}

/** A call, or, while half typed, any expression. */
export interface ExpressionStatement extends Range {
  type: "ExpressionStatement";
  expression: Expression;
}

export interface DoStatement extends Range {
  type: "Do";
  block: Block;
}

export interface WhileStatement extends Range {
  type: "While";
  condition: Expression;
  block: Block;
}

export interface RepeatStatement extends Range {
  type: "Repeat";
  block: Block;
  condition: Expression;
}

export interface IfClause extends Range {
  type: "IfClause";
  /** Absent for `else`. */
  condition?: Expression;
  block: Block;
}

export interface IfStatement extends Range {
  type: "If";
  clauses: IfClause[];
}

export interface NumericForStatement extends Range {
  type: "NumericFor";
  variable: Identifier;
  /** Start, limit and, where given, step. */
  values: Expression[];
  block: Block;
}

export interface GenericForStatement extends Range {
  type: "GenericFor";
  variables: Identifier[];
  values: Expression[];
  block: Block;
}

export interface ReturnStatement extends Range {
  type: "Return";
  values: Expression[];
}

export interface BreakStatement extends Range {
  type: "Break";
}

export interface LabelStatement extends Range {
  type: "Goto" | "Label";
  label: Identifier;
}

export type Statement =
  | LocalStatement
  | LocalFunctionStatement
  | FunctionStatement
  | AssignStatement
  | ExpressionStatement
  | DoStatement
  | WhileStatement
  | RepeatStatement
  | IfStatement
  | NumericForStatement
  | GenericForStatement
  | ReturnStatement
  | BreakStatement
  | LabelStatement;

export type Node = Chunk | Block | Statement | Expression | Identifier | TableField | IfClause;
