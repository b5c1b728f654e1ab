import type { CallInfo } from "#fengari";
import type { Context } from "../../gateway/types";
import { isLua, protoOf } from "../vm/frames";
import type { Proto } from "../vm/proto";
import { text } from "../vm/text";
import type { FunctionInfo, LineTally } from "./recording";
import { newTally } from "./tally";

/** Numbers the functions of a run as they are first seen. */
export class FunctionTable {
  readonly functions: (FunctionInfo | null)[] = [null];
  readonly #numbers = new Map<unknown, number>();
  #lastProto: Proto | null = null;
  #lastNumber = 0;

  /** Number of the Lua function `proto`. */
  ofProto(proto: Proto, context: Context): number {
    // Most steps run in the function of the step before.
    if (proto === this.#lastProto) return this.#lastNumber;
    this.#lastProto = proto;
    this.#lastNumber = this.#numbers.get(proto) ?? this.#add(proto, luaFunction(proto, context));
    return this.#lastNumber;
  }

  tallyOf(proto: Proto, context: Context): LineTally {
    return this.functions[this.ofProto(proto, context)]!.tally!;
  }

  /** Number of the function that `ci` calls. */
  ofCall(ci: CallInfo, context: Context): number {
    if (isLua(ci)) return this.ofProto(protoOf(ci), context);
    const key = ci.func.value;
    return this.#numbers.get(key) ?? this.#add(key, cFunction(context));
  }

  #add(key: unknown, info: FunctionInfo): number {
    const number = this.functions.push(info) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

function luaFunction(proto: Proto, context: Context): FunctionInfo {
  return {
    kind: proto.linedefined === 0 ? "main" : "Lua",
    context,
    source: proto.source === null ? "=?" : text(proto.source.getstr()),
    lineDefined: proto.linedefined,
    lastLineDefined: proto.lastlinedefined,
    tally: newTally(proto),
  };
}

function cFunction(context: Context): FunctionInfo {
  return { kind: "C", context, source: "=[C]", lineDefined: 0, lastLineDefined: 0, tally: null };
}
