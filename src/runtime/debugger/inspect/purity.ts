import { lua } from "#fengari";
import { VirtualClock } from "../../lua/clock";
import { Machine } from "../../lua/machine";
import type { LuaTable } from "../../lua/memory/objects";
import { isLua, protoOf } from "../vm/frames";
import type { Proto } from "../vm/proto";
import { entries, rawField } from "../vm/table";
import { text } from "../vm/text";
import { baseType, type RawValue } from "../vm/value-text";

/** Functions of the standard library that only look; those that call back are seen by what they call. */
const lookers: Record<string, readonly string[] | "all"> = {
  _G: [
    "assert",
    "error",
    "getmetatable",
    "ipairs",
    "next",
    "pairs",
    "pcall",
    "rawequal",
    "rawget",
    "rawlen",
    "select",
    "tonumber",
    "tostring",
    "type",
    "xpcall",
  ],
  string: "all",
  utf8: "all",
  table: ["concat", "pack", "unpack"],
  math: [
    "abs",
    "ceil",
    "exp",
    "floor",
    "fmod",
    "log",
    "max",
    "min",
    "modf",
    "sqrt",
    "tointeger",
    "type",
    "ult",
  ],
};

/** Finds out whether an evaluation may have changed the state: what it wrote and what it called. */
export class PurityWatch {
  constructor(
    /** The evaluated function. */
    private readonly own: Proto,
    /** Whether it may have: from the start, for one that writes. */
    public disturbed: boolean,
  ) {}

  /** From now on calls on the thread `T` are watched. */
  begin(T: lua.lua_State): void {
    lua.lua_sethook(T, (L, ar) => this.#called(L, ar), lua.LUA_MASKCALL, 0);
  }

  #called(L: lua.lua_State, ar: lua.lua_Debug): void {
    const ci = ar.i_ci!;
    if (isLua(ci)) {
      const proto = protoOf(ci);
      if (proto !== this.own && !this.own.p.includes(proto)) this.disturbed = true;
      return;
    }
    if (harmless().has(ci.func.value)) return;
    lua.lua_getinfo(L, "n", ar);
    const looks =
      ar.namewhat !== null &&
      text(ar.namewhat) === "metamethod" &&
      text(ar.name ?? new Uint8Array()) !== "newindex";
    if (!looks) this.disturbed = true;
  }
}

let known: Set<unknown> | null = null;

/** The functions of `lookers`, which all states share. */
function harmless(): Set<unknown> {
  if (known !== null) return known;
  known = new Set();
  const machine = new Machine({ clock: new VirtualClock(0), seed: 0 });
  for (const [library, names] of Object.entries(lookers)) {
    lua.lua_getglobal(machine.L, library);
    const table = machine.L.stack[machine.L.top - 1]!.value as LuaTable;
    const functions: (RawValue | undefined)[] =
      names === "all" ? entries(table).map(([, value]) => value) : names.map((name) => rawField(table, name));
    for (const value of functions) if (value && baseType(value) === lua.LUA_TFUNCTION) known.add(value.value);
  }
  machine.close();
  return known;
}
