/** A place in a text: offsets in UTF-16 units, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

export type Segment = string | number;

/** `place` of a member covers its value; `key` its name, where it has one. */
export interface JsonPlace {
  segments: Segment[];
  place: Place;
  key: Place | null;
}

export type Located = { value: unknown; places: JsonPlace[] } | { message: string; place: Place };

const token =
  /[\s]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.]))|(true|false|null)(?!\w)|([{}[\],:]))/y;

class Fault extends Error {
  constructor(
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

/** Reads JSON text as JSON.parse does, and keeps where each value stands. A key that comes twice is a mistake. */
export function locateJson(text: string): Located {
  const scanner = new Scanner(text);
  try {
    const value = scanner.value([], null);
    scanner.end();
    return { value, places: scanner.places };
  } catch (fault) {
    if (fault instanceof Fault) return { message: fault.message, place: fault.place };
    throw fault;
  }
}

class Scanner {
  readonly places: JsonPlace[] = [];
  #at = 0;

  constructor(private readonly text: string) {}

  value(segments: Segment[], key: Place | null): unknown {
    const { text, place } = this.#next("a value");
    const entry: JsonPlace = { segments, place, key };
    this.places.push(entry);
    if (text === "{") return this.#object(entry);
    if (text === "[") return this.#list(entry);
    if (/^[\]},:]/.test(text)) throw new Fault(`expected a value, got ${text}`, place);
    return JSON.parse(text);
  }

  end(): void {
    const rest = this.text.slice(this.#at);
    if (rest.trim() === "") return;
    const start = this.text.length - rest.trimStart().length;
    throw new Fault("expected nothing more after the value", { start, end: start + 1 });
  }

  #object(entry: JsonPlace): object {
    const members: [string, unknown][] = [];
    const names = new Set<string>();
    this.#items(entry, "}", () => {
      const { text, place } = this.#next("a name in quotes");
      if (!text.startsWith('"')) throw new Fault(`expected a name in quotes, got ${text}`, place);
      const name = JSON.parse(text) as string;
      if (names.has(name)) throw new Fault(`${text} comes twice`, place);
      names.add(name);
      this.#expect(":");
      members.push([name, this.value([...entry.segments, name], place)]);
    });
    // fromEntries defines keys, so that "__proto__" stays data.
    return Object.fromEntries(members);
  }

  #list(entry: JsonPlace): unknown[] {
    const items: unknown[] = [];
    this.#items(entry, "]", () => items.push(this.value([...entry.segments, items.length], null)));
    return items;
  }

  #items(entry: JsonPlace, close: "}" | "]", item: () => void): void {
    if (this.#take(close, entry)) return;
    for (;;) {
      item();
      if (this.#take(close, entry)) return;
      this.#expect(",", close);
    }
  }

  #take(close: string, entry: JsonPlace): boolean {
    const before = this.#at;
    const { text, place } = this.#next(`"," or ${close}`);
    if (text !== close) {
      this.#at = before;
      return false;
    }
    entry.place.end = place.end;
    return true;
  }

  #expect(sign: string, close?: string): void {
    const wanted = close ? `${sign} or ${close}` : sign;
    const { text, place } = this.#next(wanted);
    if (text !== sign) throw new Fault(`expected ${wanted}, got ${text}`, place);
  }

  #next(wanted: string): { text: string; place: Place } {
    token.lastIndex = this.#at;
    const match = token.exec(this.text);
    if (!match) throw this.#unread(wanted);
    this.#at = token.lastIndex;
    const text = match[0].trimStart();
    return { text, place: { start: this.#at - text.length, end: this.#at } };
  }

  #unread(wanted: string): Fault {
    const rest = this.text.slice(this.#at);
    const start = this.text.length - rest.trimStart().length;
    if (start === this.text.length) {
      return new Fault(`the text ends where ${wanted} is expected`, {
        start: Math.max(0, start - 1),
        end: start,
      });
    }
    const word = /^(?:"[^\n]*|[^\s,:{}[\]]+)/.exec(this.text.slice(start))?.[0] ?? this.text[start]!;
    return new Fault(`expected ${wanted}, got ${word}`, { start, end: start + word.length });
  }
}
