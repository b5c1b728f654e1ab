import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, segmentsOf } from "./casePath";
import { locateJson } from "./jsonPlaces";

const textAt = (text: string, path: string) => {
  const located = locateJson(text);
  if ("message" in located) throw new Error(located.message);
  const place = placeOf(segmentsOf(path), located.places)!.place;
  return text.slice(place.start, place.end);
};

describe("places in JSON", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        expect(locateJson(text)).toMatchObject({ value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ['{"a": {"b-c": [1, 22]}}', 'a["b-c"][1]', "22"],
    ['{"HTTP": {"Method": "PUT"}}', "http.method", '"PUT"'],
    ['{"a": {"b": 1}}', "a.missing", '{"b": 1}'],
    ["[]", "anything", "[]"],
  ])("finds in %s the place of %s", (text, path, expected) => {
    expect(textAt(text, path)).toBe(expected);
  });

  it.each([
    ['{"a": 12x}', "expected a value, got 12x", "12x"],
    ['{"a": 1,}', "expected a name in quotes, got }", "}"],
    ['{"a" 1}', "expected :, got 1", "1"],
    ["[1 2]", "expected , or ], got 2", "2"],
    ['{"a": 1', 'the text ends where "," or } is expected', "1"],
    ["", "the text ends where a value is expected", ""],
    ['{"a": 1} x', "expected nothing more after the value", "x"],
    ['{"a": 1, "a": 2}', '"a" comes twice', '"a"'],
    ['{"a": "open\n}', 'expected a value, got "open', '"open'],
  ])("says of %s: %s", (text, message, marked) => {
    const located = locateJson(text);
    if (!("message" in located)) throw new Error("read without a mistake");
    expect(located.message).toBe(message);
    expect(text.slice(located.place.start, located.place.end)).toBe(marked);
  });

  it("refuses what JSON.parse refuses", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'{}[],:"1 a-.e\\ntrue')), (signs) => {
        const text = signs.join("");
        let reads = true;
        try {
          JSON.parse(text);
        } catch {
          reads = false;
        }
        const located = locateJson(text);
        const refused = "message" in located && !located.message.endsWith("comes twice");
        if (refused) expect(reads).toBe(false);
        if (!reads) expect("message" in located).toBe(true);
      }),
    );
  });

  it("keeps __proto__ as data", () => {
    const located = locateJson('{"__proto__": {"polluted": true}}');
    expect("value" in located && Object.keys(located.value as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
