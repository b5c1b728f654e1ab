import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parsed, parse } from "../parse";
import { parseAgain } from "./parseAgain";

const url = new URL("../__fixtures__/lua53-verdicts.json", import.meta.url);
const texts: string[] = JSON.parse(readFileSync(url, "utf8")).map(({ text }: { text: string }) => text);

/** All that is told of a text; what the parser keeps for the next time is its own affair. */
function told({ tokens, comments, chunk, errors, mistakes }: Parsed) {
  return { tokens, comments, chunk, errors, mistakes };
}

const someText = fc
  .array(fc.constantFrom(...texts), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("\n"));
const piece = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\n",
    "-",
    "--",
    "--[[",
    "]]",
    "[=[",
    "]=]",
    '"',
    "'",
    ";",
    ".",
    "..",
    "=",
    "end",
    "\r",
  ),
  fc.constantFrom(
    "if x then\n",
    "local a = Request.",
    "return",
    "function f(",
    "x()",
    "::l::",
    "goto l",
    "break",
    "1e",
  ),
  fc.constantFrom(...texts),
);
const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), piece });

function edited(text: string, { at, cut, piece: put }: { at: number; cut: number; piece: string }): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + cut);
}

describe("a text that was changed", () => {
  it("is read again as if it were new, edit after edit", () => {
    fc.assert(
      fc.property(
        someText,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("5.3", "5.4"),
        (begin, edits, version) => {
          let text = begin;
          let parsed = parse(text, version as "5.3");
          for (const one of edits) {
            text = edited(text, one);
            parsed = parseAgain(parsed, text);
            expect(told(parsed)).toEqual(told(parse(text, version as "5.3")));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is read again letter by letter", () => {
    const [before, after] = [
      "local a = 1\nlocal b = 2\n",
      "\nlocal c = 3\nif a then\n  b = c\nend\n-- end\n",
    ];
    let parsed = parse(before + after);
    let text = before;
    for (const letter of "if Request.Object then\n  x(Request.Object.Size, [[a\nb]]) --[[c]] end") {
      text += letter;
      parsed = parseAgain(parsed, text + after);
      expect(told(parsed)).toEqual(told(parse(text + after)));
    }
  });

  it("keeps the statements around the change", () => {
    const first = parse("local a = 1\nlocal b = 2\nlocal c = 3\nlocal d = 4\n");
    const { body } = first.chunk.block;
    const again = parseAgain(first, "local a = 1\nlocal b = 22\nlocal c = 3\nlocal d = 4\n").chunk.block.body;
    expect(again[0]).toBe(body[0]);
    expect(again[3]).toBe(body[3]);
    expect(again[1]).not.toBe(body[1]);
  });
});
