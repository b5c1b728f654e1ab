import { compile } from "../../debugger/vm/code-lines";
import type { Proto } from "../../debugger/vm/proto";
import { latin1 } from "../../lua/bytes";

/**
 * A text that is the same for two scripts exactly if they compile to the same instructions and constants, wherever
 * their lines are; null where the script does not compile.
 */
export function fingerprint(script: string, luaVersion: "5.3" | "5.4"): string | null {
  const proto = compile(script, luaVersion);
  return proto && JSON.stringify(shape(proto));
}

function shape({ code, k, p, numparams, is_vararg }: Proto): unknown[] {
  return [
    numparams,
    Number(is_vararg),
    withoutSecondReturn(code.map(({ opcode, A, B, C, Bx, sBx }) => [opcode, A, B, C, Bx, sBx].join())),
    k.map(({ type, value }) => `${type} ${constant(value)}`),
    p.map(shape),
  ];
}

/** The compiler ends every function with a return, also behind one of nothing, which nothing can tell apart. */
function withoutSecondReturn(code: readonly string[]): readonly string[] {
  const [last, before] = [code.at(-1), code.at(-2)];
  return last === before ? code.slice(0, -1) : code;
}

/** A string of the VM by its bytes; `-0.0` is not `0.0`. */
function constant(value: unknown): string {
  if (typeof value === "object" && value !== null && "getstr" in value)
    return latin1((value as { getstr(): Uint8Array }).getstr());
  return Object.is(value, -0) ? "-0" : String(value);
}
