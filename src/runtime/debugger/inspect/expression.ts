import { lauxlib, lua, to_luastring } from "#fengari";
import type { LuaClosure } from "../vm/frames";
import { op } from "../vm/opcodes";
import type { Proto } from "../vm/proto";
import { text } from "../vm/text";

/** An expression or a statement, compiled as a function whose upvalues are a frame's variables. */
export interface Expression {
  readonly closure: LuaClosure;
  /** Whether it holds an instruction that writes. */
  readonly writes: boolean;
  /** Whether it may read a field, which on older gateways rewrites metatables. */
  readonly reads: boolean;
  /** Whether it gives no value: only a statement could be made of the source. */
  readonly isStatement: boolean;
}

const writers = new Set<number>([op.SETTABUP, op.SETUPVAL, op.SETTABLE]);
const readers = new Set<number>([op.GETTABLE, op.SELF, op.CALL, op.TAILCALL, op.TFORCALL]);

/**
 * Compiles an expression, or else a statement. Returns what is wrong with the one that was meant.
 *
 * @param T a thread whose stack may be used
 * @param names of the variables that it may name
 */
export function compileExpression(
  T: lua.lua_State,
  names: readonly string[],
  source: string,
): Expression | string {
  const asExpression = compile(T, names, `return ${source}\n`, false);
  if (typeof asExpression !== "string") return asExpression;
  const asStatement = compile(T, names, `${source}\n`, true);
  return typeof asStatement !== "string" || isStatement(source) ? asStatement : asExpression;
}

/** Whether a source is meant as a statement: a keyword in front, or an assignment outside of strings and tables. */
export function isStatement(source: string): boolean {
  let bare = source.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "0");
  // Tables from the inside out.
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\{[^{}]*\}/g, "0");
  }
  return (
    /^\s*(?:local|if|for|while|do|repeat|function|return|goto|break)\b/.test(bare) ||
    /(?<![=<>~])=(?!=)/.test(bare)
  );
}

function compile(
  T: lua.lua_State,
  names: readonly string[],
  body: string,
  isStatement: boolean,
): Expression | string {
  lua.lua_settop(T, 0);
  const own = names.filter((name) => name !== "_ENV");
  const declaration = own.length > 0 ? `local ${own.join(",")}; ` : "";
  const chunk = to_luastring(`${declaration}return function(...) ${body} end`);
  const status = lauxlib.luaL_loadbufferx(T, chunk, chunk.length, chunkName, textMode);
  if (status !== lua.LUA_OK) {
    // The wrapping function ends where the source does.
    return withoutPlace(text(lua.lua_tostring(T, -1)!)).replace(/near 'end'$/, "near <eof>");
  }
  lua.lua_call(T, 0, 1);
  const closure = T.stack[T.top - 1]!.value as LuaClosure;
  return { closure, writes: holds(closure.p, writers), reads: holds(closure.p, readers), isStatement };
}

const chunkName = to_luastring("=expression");
const textMode = to_luastring("t");

/** A message without the place in the expression, which has one line. */
export const withoutPlace = (message: string): string => message.replace(/^expression:\d+: /, "");

function holds({ code, p }: Proto, opcodes: ReadonlySet<number>): boolean {
  return code.some(({ opcode }) => opcodes.has(opcode)) || p.some((inner) => holds(inner, opcodes));
}
