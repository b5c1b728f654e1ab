import type { Json, JsonObject } from "../../gateway/types";
import { Positions } from "./positions";

/** JSON (RFC 8259) that cannot be read as a case; `offset` counts UTF-16 units from the start of the text. */
export class JsonSyntaxError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
    this.name = "JsonSyntaxError";
  }
}

export interface ParsedJson {
  value: Json;
  positions: Positions;
}

/** Deeper than any field of a request, and far from the end of any engine's stack. */
const maxDepth = 100;

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** From quote to quote; JSON.parse judges what is between. */
const string = /"(?:[^"\\\n]|\\.)*"/y;
/** What a string may hold without an escape. */
const plain = /^[^\\\p{Cc}]*$/u;
const literals = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

/**
 * Reads JSON and where each value stands. JSON.parse would lose what a case must not lose: of two equal keys
 * it keeps the last, it rounds integers above 2^53-1, and its messages name no line. Keys such as `__proto__`
 * are plain data.
 * @throws JsonSyntaxError
 */
export function parseJson(text: string): ParsedJson {
  const reader = new Reader(text);
  return { value: reader.document(), positions: reader.positions };
}

class Reader {
  readonly positions = new Positions();
  private at = 0;

  constructor(private readonly text: string) {}

  document(): Json {
    const value = this.value(0);
    if (this.at < this.text.length) this.fail("expected the end of the file");
    return value;
  }

  private value(depth: number): Json {
    this.skipBlank();
    if (depth > maxDepth) throw new JsonSyntaxError(`more than ${maxDepth} levels deep`, this.at);
    const value = this.bareValue(depth);
    this.skipBlank();
    return value;
  }

  private bareValue(depth: number): Json {
    const first = this.text[this.at];
    if (first === "{") return this.object(depth);
    if (first === "[") return this.array(depth);
    if (first === '"') return this.string();
    for (const [word, value] of literals) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  private object(depth: number): JsonObject {
    const entries: [string, Json][] = [];
    const offsets = new Map<string, number>();
    this.at++;
    this.skipBlank();
    while (this.text[this.at] !== "}") {
      if (entries.length > 0) this.expect(",", 'expected "," or "}"');
      this.skipBlank();
      const start = this.at;
      if (this.text[start] !== '"') this.fail("expected a key in double quotes");
      const key = this.string();
      if (offsets.has(key)) throw new JsonSyntaxError(`the key ${JSON.stringify(key)} is there twice`, start);
      this.skipBlank();
      this.expect(":", 'expected ":"');
      this.skipBlank();
      offsets.set(key, this.at);
      entries.push([key, this.value(depth + 1)]);
    }
    this.at++;
    // Object.fromEntries defines own properties, so that `__proto__` becomes one too.
    const object = Object.fromEntries(entries);
    this.positions.record(object, offsets);
    return object;
  }

  private array(depth: number): Json[] {
    const items: Json[] = [];
    const offsets = new Map<number, number>();
    this.at++;
    this.skipBlank();
    while (this.text[this.at] !== "]") {
      if (items.length > 0) this.expect(",", 'expected "," or "]"');
      this.skipBlank();
      offsets.set(items.length, this.at);
      items.push(this.value(depth + 1));
    }
    this.at++;
    this.positions.record(items, offsets);
    return items;
  }

  private string(): string {
    const start = this.at;
    const token = this.token(string);
    if (token === null) this.fail("expected a string that ends on its line");
    const content = token.slice(1, -1);
    if (plain.test(content)) return content;
    try {
      return JSON.parse(token) as string;
    } catch {
      throw new JsonSyntaxError("not JSON: a wrong escape or a control character in a string", start);
    }
  }

  private number(): number {
    const start = this.at;
    const token = this.token(number);
    if (token === null) this.fail("expected a value");
    const value = Number(token);
    // Above 2^53-1 only what prints as it was written: 1e20 as JSON.stringify writes it, but no integer that got rounded.
    if (/^-?\d+$/.test(token) && !Number.isSafeInteger(value) && String(value) !== token)
      throw new JsonSyntaxError(`${token} is beyond 2^53-1: write it as a string, "${token}"`, start);
    if (!Number.isFinite(value))
      throw new JsonSyntaxError(`${token} is beyond what a number can hold`, start);
    return value;
  }

  private token(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }

  private skipBlank(): void {
    while (isBlank(this.text.charCodeAt(this.at))) this.at++;
  }

  private expect(character: string, message: string): void {
    if (this.text[this.at] !== character) this.fail(message);
    this.at++;
  }

  private fail(message: string): never {
    const found = this.text[this.at];
    const got = found === undefined ? "the file ends here" : `found ${JSON.stringify(found)}`;
    throw new JsonSyntaxError(`not JSON: ${message}, ${got}`, this.at);
  }
}

/** Space, tab, carriage return or line feed; at the end of the text the code is NaN. */
function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
