import { type LuaRegistration, lauxlib, lua, to_jsstring, to_luastring } from "#fengari";
import { FileError } from "../files/errno";
import { type CalendarTime, calendarOf, secondsOf } from "./calendar";
import { fileResult, filesOf, pushTrue } from "./file-handle";
import { convert, specifierLength } from "./strftime";

/** Seconds from which C's `int` cannot hold the year. */
const MAX_SECONDS = 67_767_976_233_532_799n;
const MIN_SECONDS = -67_768_040_609_740_800n;
const INT_MAX = 2 ** 31 - 1;
const localeNames = ["all", "collate", "ctype", "monetary", "numeric", "time"].map((name) =>
  to_luastring(name),
);

/** Opens Lua 5.3's `os`: the run's clock (UTC) and files; no environment, no commands. */
export function luaopen_os(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, { ...timeFunctions, ...fileFunctions, ...others });
  return 1;
}

/** Seconds since the epoch. */
function now(L: lua.lua_State): number {
  return Math.floor(L.l_G.services.clock.now() / 1000);
}

const timeFunctions: LuaRegistration = {
  clock(L) {
    lua.lua_pushnumber(L, Math.round(L.l_G.services.clock.executed() * 1000) / 1e6);
    return 1;
  },
  date(L) {
    const text = to_jsstring(lauxlib.luaL_optstring(L, 1, "%c"), 0, undefined, true);
    const seconds = BigInt(lua.lua_isnoneornil(L, 2) ? now(L) : lauxlib.luaL_checkinteger(L, 2));
    if (seconds > MAX_SECONDS || seconds < MIN_SECONDS)
      return lauxlib.luaL_error(L, "time result cannot be represented in this installation");
    const time = calendarOf(Number(seconds));
    const format = text.startsWith("!") ? text.slice(1) : text;
    if (format.startsWith("*t")) {
      lua.lua_createtable(L, 0, 9);
      setAllFields(L, time);
    } else lua.lua_pushliteral(L, formatDate(L, format, time));
    return 1;
  },
  time(L) {
    if (lua.lua_isnoneornil(L, 1)) {
      lua.lua_pushinteger(L, now(L));
      return 1;
    }
    lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);
    lua.lua_settop(L, 1);
    const fields = {
      sec: field(L, "sec", 0, 0),
      min: field(L, "min", 0, 0),
      hour: field(L, "hour", 12, 0),
      day: field(L, "day", null, 0),
      month: field(L, "month", null, 1),
      year: field(L, "year", null, 1900),
    };
    lua.lua_getfield(L, 1, "isdst");
    const daylight = lua.lua_toboolean(L, -1);
    lua.lua_pop(L, 1);
    // Without daylight saving, `mktime` takes an hour that was saved back.
    const seconds = secondsOf(fields) - (daylight ? 3600 : 0);
    setAllFields(L, calendarOf(seconds));
    lua.lua_pushinteger(L, seconds);
    return 1;
  },
  difftime(L) {
    const later = Number(lauxlib.luaL_checkinteger(L, 1));
    lua.lua_pushnumber(L, later - Number(lauxlib.luaL_checkinteger(L, 2)));
    return 1;
  },
};

function formatDate(L: lua.lua_State, format: string, time: CalendarTime): string {
  let text = "";
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== "%") {
      text += format[i];
      continue;
    }
    const rest = format.slice(i + 1);
    const length = specifierLength(rest);
    if (length === 0) lauxlib.luaL_argerror(L, 1, `invalid conversion specifier '%${rest}'`);
    text += convert(rest.slice(0, length), time);
    i += length;
  }
  return text;
}

/** `getfield` of loslib.c: an integer field of the table on top, within C's `int` after `delta` is taken off. */
function field(L: lua.lua_State, key: string, byDefault: number | null, delta: number): number {
  const type = lua.lua_getfield(L, -1, key);
  const value = lua.lua_tointegerx(L, -1);
  lua.lua_pop(L, 1);
  if (value === false) {
    if (type !== lua.LUA_TNIL)
      return lauxlib.luaL_error(L, "field '%s' is not an integer", to_luastring(key));
    if (byDefault === null)
      return lauxlib.luaL_error(L, "field '%s' missing in date table", to_luastring(key));
    return byDefault;
  }
  if (BigInt(value) - BigInt(delta) < -INT_MAX - 1 || BigInt(value) - BigInt(delta) > INT_MAX)
    return lauxlib.luaL_error(L, "field '%s' is out-of-bound", to_luastring(key));
  return Number(value);
}

/** Sets the fields of the table on top; there is no daylight saving in UTC. */
function setAllFields(L: lua.lua_State, t: CalendarTime): void {
  const { sec, min, hour, day, month, year } = t;
  const fields = { sec, min, hour, day, month, year, wday: t.weekday + 1, yday: t.yearday + 1 };
  for (const [key, value] of Object.entries(fields)) {
    lua.lua_pushinteger(L, value);
    lua.lua_setfield(L, -2, key);
  }
  lua.lua_pushboolean(L, false);
  lua.lua_setfield(L, -2, "isdst");
}

const fileFunctions: LuaRegistration = {
  remove(L) {
    const name = text(L, 1);
    return fileResult(L, name, () => {
      filesOf(L).remove(name);
      return pushTrue(L);
    });
  },
  rename(L) {
    const [from, to] = [text(L, 1), text(L, 2)];
    return fileResult(L, null, () => {
      filesOf(L).rename(from, to);
      return pushTrue(L);
    });
  },
  tmpname(L) {
    lua.lua_pushliteral(L, filesOf(L).temporaryName());
    return 1;
  },
};

const others: LuaRegistration = {
  /** No shell is there: false without a command, and every command fails. */
  execute(L) {
    const command = lauxlib.luaL_optstring(L, 1, null);
    if (command === null) {
      lua.lua_pushboolean(L, false);
      return 1;
    }
    return fileResult(L, "no command runs outside of the gateway", () => {
      throw new FileError("ENOSYS");
    });
  },
  exit(L) {
    return lauxlib.luaL_error(L, "the host cannot be ended by a script");
  },
  getenv(L) {
    lauxlib.luaL_checkstring(L, 1);
    lua.lua_pushnil(L);
    return 1;
  },
  setlocale(L) {
    const locale = lauxlib.luaL_optstring(L, 1, null);
    lauxlib.luaL_checkoption(L, 2, "all", localeNames);
    const name = locale === null ? "C" : to_jsstring(locale, 0, undefined, true);
    lua.lua_pushliteral(L, ["", "C", "POSIX"].includes(name) ? "C" : null);
    return 1;
  },
};

function text(L: lua.lua_State, arg: number): string {
  return to_jsstring(lauxlib.luaL_checkstring(L, arg), 0, undefined, true);
}
