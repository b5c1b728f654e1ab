import { type LuaString, lauxlib, type lua } from "#fengari";

/** What an option of `string.pack` stands for. */
export type PackKind =
  | "int"
  | "uint"
  | "float"
  | "char"
  | "string"
  | "zstr"
  | "padding"
  | "paddalign"
  | "nop";

/** One option of a pack format with its place in the data. */
export interface PackItem {
  readonly kind: PackKind;
  /** Bytes of the value itself; for a string those of its length. */
  readonly size: number;
  /** Bytes of padding before the value. */
  readonly align: number;
  readonly little: boolean;
}

const MAXINTSIZE = 16;
const MAXALIGN = 8;
const MAXSIZE = 2 ** 31 - 1;

/** Options of one letter with a fixed size, as C's types have on x86-64 Linux. */
const FIXED: Record<string, readonly [PackKind, number]> = {
  b: ["int", 1],
  B: ["uint", 1],
  h: ["int", 2],
  H: ["uint", 2],
  l: ["int", 8],
  L: ["uint", 8],
  j: ["int", 8],
  J: ["uint", 8],
  T: ["uint", 8],
  f: ["float", 4],
  d: ["float", 8],
  n: ["float", 8],
  z: ["zstr", 0],
  x: ["padding", 1],
  X: ["paddalign", 0],
  " ": ["nop", 0],
};

/** Options of one letter that a size may follow, with the size if none does. */
const SIZED: Record<string, readonly [PackKind, number]> = {
  i: ["int", 4],
  I: ["uint", 4],
  s: ["string", 8],
};

function isDigit(c: number | undefined): c is number {
  return c !== undefined && c >= 48 && c <= 57;
}

/** Reads the options of a pack format one after the other (`getdetails` of lstrlib.c); a wrong one is Lua's error. */
export class PackFormat {
  readonly #L: lua.lua_State;
  readonly #text: LuaString;
  #i = 0;
  #little = true;
  #maxAlign = 1;

  constructor(L: lua.lua_State, text: LuaString) {
    this.#L = L;
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#i >= this.#text.length;
  }

  /** The next option, for a value that would start at `offset` without its padding. */
  next(offset: number): PackItem {
    const { kind, size } = this.#option();
    let alignment = size;
    if (kind === "paddalign") alignment = this.#alignmentOfNext();
    return { kind, size, align: this.#padding(kind, alignment, offset), little: this.#little };
  }

  #padding(kind: PackKind, alignment: number, offset: number): number {
    if (alignment <= 1 || kind === "char") return 0;
    const align = Math.min(alignment, this.#maxAlign);
    if ((align & (align - 1)) !== 0)
      lauxlib.luaL_argerror(this.#L, 1, "format asks for alignment not power of 2");
    return (align - (offset & (align - 1))) & (align - 1);
  }

  #alignmentOfNext(): number {
    if (!this.atEnd) {
      const { kind, size } = this.#option();
      if (kind !== "char" && size !== 0) return size;
    }
    return lauxlib.luaL_argerror(this.#L, 1, "invalid next option for option 'X'");
  }

  #option(): { kind: PackKind; size: number } {
    const code = this.#text[this.#i++]!;
    const letter = String.fromCharCode(code);
    const fixed = FIXED[letter];
    if (fixed) return { kind: fixed[0], size: fixed[1] };
    const sized = SIZED[letter];
    if (sized) return { kind: sized[0], size: this.#limitedNumber(sized[1]) };
    switch (letter) {
      case "c": {
        const size = this.#number(-1);
        if (size === -1) lauxlib.luaL_error(this.#L, "missing size for format option 'c'");
        return { kind: "char", size };
      }
      case "<":
      case "=":
        this.#little = true;
        break;
      case ">":
        this.#little = false;
        break;
      case "!":
        this.#maxAlign = this.#limitedNumber(MAXALIGN);
        break;
      default:
        lauxlib.luaL_error(this.#L, "invalid format option '%c'", code);
    }
    return { kind: "nop", size: 0 };
  }

  #number(byDefault: number): number {
    if (!isDigit(this.#text[this.#i])) return byDefault;
    let n = 0;
    do {
      n = n * 10 + this.#text[this.#i++]! - 48;
    } while (isDigit(this.#text[this.#i]) && n <= Math.trunc((MAXSIZE - 9) / 10));
    return n;
  }

  #limitedNumber(byDefault: number): number {
    const n = this.#number(byDefault);
    if (n > MAXINTSIZE || n <= 0)
      lauxlib.luaL_error(this.#L, "integral size (%d) out of limits [1,%d]", n, MAXINTSIZE);
    return n;
  }
}
