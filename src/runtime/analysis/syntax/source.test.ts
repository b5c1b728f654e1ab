import fc from "fast-check";
import { expect, it } from "vitest";
import { Source, utf8Length } from "./source";

it("counts lines and columns from 1, in UTF-16 units", () => {
  const source = new Source("a\r\nbé😀c\rd\n");
  expect(source.positionAt(0)).toEqual({ line: 1, column: 1 });
  expect(source.positionAt(7)).toEqual({ line: 2, column: 5 });
  expect(source.lineCount).toBe(4);
  expect(source.offsetAt({ line: 2, column: 5 })).toBe(7);
  expect(source.byteOffsetAt(7)).toBe(10);
  expect(source.lineRange(2)).toEqual({ start: 3, end: 8 });
});

it("turns every offset into a place and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "é", " ") }), fc.nat(), (text, seed) => {
      const source = new Source(text);
      const offset = seed % (text.length + 1);
      expect(source.offsetAt(source.positionAt(offset))).toBe(offset);
    }),
  );
});

it("measures bytes as UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
