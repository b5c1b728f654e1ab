import { lua } from "#fengari";
import { type Bytes, concat, encode } from "../../net/bytes";

/** How a library writes what JSON leaves open. Errors are thrown by the rules. */
export interface WriteRules {
  /** What stands for a byte inside a string, where it does not stand for itself. */
  escape(byte: number): string | undefined;
  /** Text of the number at an index. */
  number(L: lua.lua_State, index: number): string;
  /** Elements of the table at an index as an array; undefined: it is an object. */
  arrayLength(L: lua.lua_State, index: number): number | undefined;
  /** Text of a key that is no string. */
  key(L: lua.lua_State, index: number): Bytes;
  /** Text of a value that is neither string, number, boolean nor table. */
  other(L: lua.lua_State, index: number): string;
  /** Whether the value at an index stands for null, whatever it is. */
  isNull?(L: lua.lua_State, index: number): boolean;
  /** Called before a table is written, with how many tables it is in. */
  enter?(L: lua.lua_State, index: number, depth: number): void;
  leave?(L: lua.lua_State, index: number): void;
}

/** Writes the Lua value at an index as JSON. Objects are in the order of `next`. */
export function writeJson(L: lua.lua_State, index: number, rules: WriteRules): Bytes {
  const parts: Bytes[] = [];
  new Writer(rules, parts).value(L, index, 0);
  return concat(parts);
}

class Writer {
  readonly #rules: WriteRules;
  readonly #parts: Bytes[];

  constructor(rules: WriteRules, parts: Bytes[]) {
    this.#rules = rules;
    this.#parts = parts;
  }

  value(L: lua.lua_State, index: number, depth: number): void {
    if (this.#rules.isNull?.(L, index)) {
      this.#text("null");
      return;
    }
    switch (lua.lua_type(L, index)) {
      case lua.LUA_TSTRING:
        this.#string(lua.lua_tostring(L, index)!);
        break;
      case lua.LUA_TNUMBER:
        this.#text(this.#rules.number(L, index));
        break;
      case lua.LUA_TBOOLEAN:
        this.#text(lua.lua_toboolean(L, index) ? "true" : "false");
        break;
      case lua.LUA_TTABLE:
        this.#table(L, lua.lua_absindex(L, index), depth + 1);
        break;
      default:
        this.#text(this.#rules.other(L, index));
    }
  }

  #table(L: lua.lua_State, index: number, depth: number): void {
    lua.lua_checkstack(L, lua.LUA_MINSTACK);
    this.#rules.enter?.(L, index, depth);
    const length = this.#rules.arrayLength(L, index);
    if (length === undefined) this.#object(L, index, depth);
    else this.#array(L, index, length, depth);
    this.#rules.leave?.(L, index);
  }

  #array(L: lua.lua_State, index: number, length: number, depth: number): void {
    this.#text("[");
    for (let n = 1; n <= length; n++) {
      if (n > 1) this.#text(",");
      lua.lua_rawgeti(L, index, n);
      this.value(L, -1, depth);
      lua.lua_pop(L, 1);
    }
    this.#text("]");
  }

  #object(L: lua.lua_State, index: number, depth: number): void {
    this.#text("{");
    let first = true;
    lua.lua_pushnil(L);
    while (lua.lua_next(L, index)) {
      if (!first) this.#text(",");
      first = false;
      const isString = lua.lua_type(L, -2) === lua.LUA_TSTRING;
      this.#string(isString ? lua.lua_tostring(L, -2)! : this.#rules.key(L, -2));
      this.#text(":");
      this.value(L, -1, depth);
      lua.lua_pop(L, 1);
    }
    this.#text("}");
  }

  #string(bytes: Bytes): void {
    this.#text('"');
    let start = 0;
    bytes.forEach((byte, at) => {
      const escaped = this.#rules.escape(byte);
      if (escaped === undefined) return;
      this.#parts.push(bytes.subarray(start, at));
      this.#text(escaped);
      start = at + 1;
    });
    this.#parts.push(bytes.subarray(start));
    this.#text('"');
  }

  #text(text: string): void {
    this.#parts.push(encode(text));
  }
}

const shortEscapes: Record<number, string> = {
  8: "\\b",
  9: "\\t",
  10: "\\n",
  12: "\\f",
  13: "\\r",
  34: '\\"',
  92: "\\\\",
};

/** The escapes of JSON itself; control characters as `\u` and four digits. */
export function escapeByte(byte: number, digits: (hex: string) => string): string | undefined {
  if (byte >= 32 && byte !== 34 && byte !== 92) return undefined;
  return shortEscapes[byte] ?? `\\u${digits(byte.toString(16).padStart(4, "0"))}`;
}
