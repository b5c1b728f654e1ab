import { type LuaCFunction, type LuaInteger, lua } from "#fengari";
import { unm } from "../../lua/integers";
import { Float, type RgwTable, sum } from "../state/rgw-table";
import { raise } from "./errors";
import type { Host } from "./host";
import { lock, noteChange, numberAt } from "./rgw-table";
import { checkString } from "./stack";

/** `RGW.Increment(key [, by])`, or Decrement. A key that is not there stays so. */
export function incrementBy(host: Host, table: RgwTable, decrements: boolean): LuaCFunction {
  return (L) => {
    const key = checkString(L, 1);
    const by = amount(L, decrements);
    lock(host, table);
    const before = table.entries.get(key);
    if (before === null) return 0;
    if (typeof before === "string" || typeof before === "boolean") {
      return raise(L, "can increment only numeric values");
    }
    const after = sum(before, by);
    noteChange(host, key, before, after);
    table.entries.set(key, after);
    return 0;
  };
}

/** The second argument, or 1; a numeral in a string counts as a float. */
function amount(L: lua.lua_State, decrements: boolean): LuaInteger | Float {
  if (lua.lua_gettop(L) !== 2) return decrements ? -1 : 1;
  if (!lua.lua_isnumber(L, 2)) return raise(L, "can increment only by numeric values");
  const by = numberAt(L, 2);
  if (!decrements) return by;
  return by instanceof Float ? new Float(-by.value) : unm(by);
}
