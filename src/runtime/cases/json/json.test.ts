import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonSyntaxError, parseJson } from "./parse";
import { lineAndColumn } from "./positions";

function mistake(text: string): string {
  try {
    parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column } = lineAndColumn(text, error.offset);
    return `${line}:${column} ${error.message}`;
  }
  return "none";
}

describe("parseJson", () => {
  it("reads what JSON.parse reads, to the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("refuses what JSON.parse refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0123e.-+\\ utfn\n') }), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) expect(() => parseJson(text)).toThrow(JsonSyntaxError);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps __proto__ and constructor as data", () => {
    const { value } = parseJson('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(Object.entries(value as object)).toEqual([
      ["__proto__", { a: 1 }],
      ["constructor", 2],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each([
    ["", "1:1 not JSON: expected a value, the file ends here"],
    ['{"a": 1,\n "b" 2}', '2:6 not JSON: expected ":", found "2"'],
    ['{"a": 1,}', '1:9 not JSON: expected a key in double quotes, found "}"'],
    ["[1, 2", '1:6 not JSON: expected "," or "]", the file ends here'],
    ["{} x", '1:4 not JSON: expected the end of the file, found "x"'],
    ['["a\nb"]', '1:2 not JSON: expected a string that ends on its line, found "\\""'],
    ['["\\x"]', "1:2 not JSON: a wrong escape or a control character in a string"],
    ['{"a": 1, "a": 2}', '1:10 the key "a" is there twice'],
    ["[9007199254740993]", '1:2 9007199254740993 is beyond 2^53-1: write it as a string, "9007199254740993"'],
    ["[1152921504606847000]", "none"],
    ["[1e999]", "1:2 1e999 is beyond what a number can hold"],
    ["[".repeat(5000), "1:102 more than 100 levels deep"],
  ])("tells the place and the reason in %j", (text, message) => {
    expect(mistake(text)).toBe(message);
  });
});

describe("Positions", () => {
  it("finds values, and the innermost one around what is not there", () => {
    const text = '{\n  "a": [1, {"b": 2}],\n  "__proto__": 3\n}';
    const { value, positions } = parseJson(text);
    const place = (...path: (string | number)[]) => lineAndColumn(text, positions.locate(value, path));
    expect(place("a", 1, "b")).toEqual({ line: 2, column: 18 });
    expect(place("a", 1, "missing", "x")).toEqual({ line: 2, column: 12 });
    expect(place("__proto__")).toEqual({ line: 3, column: 16 });
    expect(place()).toEqual({ line: 1, column: 1 });
  });
});
