import { lua } from "#fengari";
import type { Bytes } from "../../net/bytes";

/** What JSON does not allow, and where. `at` counts bytes from 0. */
export class JsonError extends Error {
  override name = "JsonError";

  constructor(
    /** `value`, `colon`, `object key string`, `comma or object end`, `comma or array end` or `the end`. */
    readonly expected: string,
    /** What stands there instead. */
    readonly found: string,
    readonly at: number,
  ) {
    super(`Expected ${expected} but found ${found} at character ${at + 1}`);
  }
}

/** How a library reads what JSON leaves open. */
export interface ReadRules {
  pushNull(L: lua.lua_State): void;
  pushNumber(L: lua.lua_State, text: string): void;
  /** Called with each array on top of the stack. */
  arrayRead?(L: lua.lua_State, length: number): void;
  /** Words besides true, false and null, by what they push. */
  words?: Record<string, (L: lua.lua_State) => void>;
  trailingComma?: boolean;
  /** Called for each table that is opened, with how many it is in, and where. */
  enter?(depth: number, at: number): void;
}

const tokens: Record<string, string> = {
  "{": "T_OBJ_BEGIN",
  "}": "T_OBJ_END",
  "[": "T_ARR_BEGIN",
  "]": "T_ARR_END",
  ",": "T_COMMA",
  ":": "T_COLON",
  '"': "T_STRING",
};

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads JSON and pushes what it says. `from` is the first byte; gives the place after the value. */
export function readJson(L: lua.lua_State, json: Bytes, rules: ReadRules, from = 0): number {
  const reader = new Reader(L, json, rules, from);
  reader.value();
  return reader.at;
}

/** Fails unless only white space is left. */
export function expectEnd(json: Bytes, from: number): void {
  const reader = new Reader(undefined as never, json, {} as never, from);
  reader.end();
}

class Reader {
  at: number;
  readonly #L: lua.lua_State;
  readonly #json: Bytes;
  readonly #text: string;
  readonly #rules: ReadRules;
  #depth = 0;

  constructor(L: lua.lua_State, json: Bytes, rules: ReadRules, from: number) {
    this.#L = L;
    this.#json = json;
    this.#text = Array.from(json, (byte) => String.fromCharCode(byte)).join("");
    this.#rules = rules;
    this.at = from;
  }

  value(): void {
    const L = this.#L;
    const character = this.#next();
    if (character === "{") this.#object();
    else if (character === "[") this.#array();
    else if (character === '"') lua.lua_pushstring(L, this.#string());
    else if (character !== undefined && /[-\d]/.test(character) && this.#number()) return;
    else this.#word();
  }

  end(): void {
    if (this.#next() !== undefined) throw this.#unexpected("the end");
  }

  #object(): void {
    const L = this.#L;
    this.#open();
    lua.lua_newtable(L);
    let separator = this.#next() === "}" ? "}" : ",";
    while (separator !== "}") {
      if (this.#next() !== '"') throw this.#unexpected("object key string");
      lua.lua_pushstring(L, this.#string());
      if (this.#next() !== ":") throw this.#unexpected("colon");
      this.at++;
      this.value();
      lua.lua_rawset(L, -3);
      separator = this.#separator("}", "comma or object end");
    }
    this.#close();
  }

  #array(): void {
    const L = this.#L;
    this.#open();
    lua.lua_newtable(L);
    let length = 0;
    let separator = this.#next() === "]" ? "]" : ",";
    while (separator !== "]") {
      this.value();
      lua.lua_rawseti(L, -2, ++length);
      separator = this.#separator("]", "comma or array end");
    }
    this.#close();
    this.#rules.arrayRead?.(L, length);
  }

  /** The comma after an element, or the end of the list, where `at` then is. */
  #separator(end: string, expected: string): string {
    const character = this.#next();
    if (character === end) return end;
    if (character !== ",") throw this.#unexpected(expected);
    this.at++;
    return this.#rules.trailingComma && this.#next() === end ? end : ",";
  }

  #open(): void {
    lua.lua_checkstack(this.#L, lua.LUA_MINSTACK);
    this.#rules.enter?.(++this.#depth, this.at + 1);
    this.at++;
  }

  #close(): void {
    this.#depth--;
    this.at++;
  }

  #number(): boolean {
    numberPattern.lastIndex = this.at;
    const text = numberPattern.exec(this.#text)?.[0];
    if (text === undefined) return false;
    if (/\d/.test(this.#text[this.at + text.length] ?? ""))
      throw new JsonError("value", "invalid number", this.at);
    this.at += text.length;
    this.#rules.pushNumber(this.#L, text);
    return true;
  }

  #word(): void {
    const word = /^-?[A-Za-z]+/.exec(this.#text.slice(this.at, this.at + 10))?.[0] ?? "";
    const known: Record<string, (L: lua.lua_State) => void> = {
      true: (L) => lua.lua_pushboolean(L, true),
      false: (L) => lua.lua_pushboolean(L, false),
      null: (L) => this.#rules.pushNull(L),
      ...this.#rules.words,
    };
    const push = Object.hasOwn(known, word) ? known[word] : undefined;
    if (!push) throw this.#unexpected("value");
    this.at += word.length;
    push(this.#L);
  }

  /** The string that begins here, without its quotes and escapes. */
  #string(): Bytes {
    const bytes: number[] = [];
    for (this.at++; ; this.at++) {
      const byte = this.#json[this.at];
      if (byte === undefined) throw new JsonError("value", "unexpected end of string", this.at);
      if (byte === 34) break;
      if (byte === 92) bytes.push(...this.#escape());
      else bytes.push(byte);
    }
    this.at++;
    return Uint8Array.from(bytes);
  }

  /** What the escape that begins here stands for; leaves `at` on its last character. */
  #escape(): Iterable<number> {
    const character = this.#text[++this.at] ?? "";
    if (character === "u") return this.#unicode();
    const at = '"\\/bfnrt'.indexOf(character);
    if (character === "" || at < 0) throw new JsonError("value", "invalid escape code", this.at - 1);
    return ['"\\/\b\f\n\r\t'.charCodeAt(at)];
  }

  #unicode(): Iterable<number> {
    const start = this.at - 1;
    const unit = this.#hex(this.at + 1);
    this.at += 4;
    if (unit === undefined || (unit & 0xfc00) === 0xdc00)
      throw new JsonError("value", "invalid unicode escape code", start);
    if ((unit & 0xfc00) !== 0xd800) return new TextEncoder().encode(String.fromCharCode(unit));
    const low = this.#text.startsWith("\\u", this.at + 1) ? this.#hex(this.at + 3) : undefined;
    if (low === undefined || (low & 0xfc00) !== 0xdc00)
      throw new JsonError("value", "invalid unicode escape code", start);
    this.at += 6;
    return new TextEncoder().encode(String.fromCharCode(unit, low));
  }

  #hex(at: number): number | undefined {
    const digits = this.#text.slice(at, at + 4);
    return /^[\da-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
  }

  /** The first character that is not white space; `at` is on it. */
  #next(): string | undefined {
    while (" \t\n\r".includes(this.#text[this.at] ?? "x")) this.at++;
    return this.#text[this.at];
  }

  #unexpected(expected: string): JsonError {
    const character = this.#text[this.at];
    const found = character === undefined ? "T_END" : (tokens[character] ?? this.#literal());
    return new JsonError(expected, found, this.at);
  }

  #literal(): string {
    const rest = this.#text.slice(this.at, this.at + 5);
    if (/^(true|false)/.test(rest)) return "T_BOOLEAN";
    if (rest.startsWith("null")) return "T_NULL";
    return /^-?\d/.test(rest) ? "T_NUMBER" : /^[-+]/.test(rest) ? "invalid number" : "invalid token";
  }
}
