import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenOf, type Node, parse } from "./index";

interface Verdict {
  text: string;
  /** Of lua5.3's `load`, as `line: message`; null when it takes the text. */
  error: string | null;
}

const verdicts: Verdict[] = JSON.parse(
  readFileSync(new URL("./__fixtures__/lua53-verdicts.json", import.meta.url), "utf8"),
);

/** The code generator's complaints; PUC makes them as it reads, here they follow a clean parse. */
const generated = /goto|label|local variables/;

function firstError(text: string): string | null {
  const [error] = parse(text).errors;
  return error ? `${error.line}: ${error.message}` : null;
}

describe("agreement with lua5.3 over its recorded verdicts", () => {
  it("accepts and refuses the same texts", () => {
    const differing = verdicts.filter(({ text, error }) => (firstError(text) === null) !== (error === null));
    expect(differing).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(1000);
  });

  it("words the first error the same, wherever the grammar is what is wrong", () => {
    const differing = verdicts.filter(
      ({ text, error }) => firstError(text) !== error && !generated.test(error ?? ""),
    );
    expect(differing).toEqual([]);
  });

  it("words the code generator's errors the same in texts whose grammar is right", () => {
    const found = verdicts.filter(
      ({ text, error }) => generated.test(error ?? "") && firstError(text) === error,
    );
    expect(found.length).toBeGreaterThan(5);
  });
});

describe("Lua 5.4", () => {
  it("takes attributes and guards constants", () => {
    expect(parse("local x <const>, y <close> = 1, nil", "5.4").errors).toEqual([]);
    expect(parse("local x <const> = 1\nx = 2", "5.4").errors[0]?.message).toBe(
      "attempt to assign to const variable 'x' near <eof>",
    );
    expect(parse("local x <const> = 1", "5.3").errors[0]?.message).toBe("unexpected symbol near '<'");
  });
});

const fragment = fc.oneof(
  fc.constantFrom(
    ..."if then else elseif end function local for in do while repeat until return break goto and or not nil".split(
      " ",
    ),
    ..."( ) { } [ ] . : , ; = == .. ... # - + :: < >".split(" "),
    ...[
      "Request",
      "x",
      "1",
      "0x1p4",
      '"s"',
      "'unfinished",
      "[[long]]",
      "[==[",
      "--c\n",
      "--[[ c ]]",
      "\n",
      "é",
      "\0",
    ],
  ),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.oneof(
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.constantFrom(...verdicts.map(({ text }) => text)),
  fc.string({ unit: "binary", maxLength: 60 }),
);

function checkNesting(node: Node): void {
  let at = node.start;
  for (const child of childrenOf(node)) {
    expect(child.start).toBeGreaterThanOrEqual(at);
    expect(child.end).toBeGreaterThanOrEqual(child.start);
    expect(child.end).toBeLessThanOrEqual(node.end);
    at = child.end;
    checkNesting(child);
  }
}

describe("any text", () => {
  it("parses; ranges nest and keep the order of the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { chunk } = parse(text);
        expect([chunk.start, chunk.end]).toEqual([0, text.length]);
        checkNesting(chunk);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the sum of its tokens, its comments and white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, comments } = parse(text);
        const parts = [...tokens, ...comments].sort((a, b) => a.start - b.start || a.end - b.end);
        let at = 0;
        for (const { start, end } of parts) {
          expect(text.slice(at, start)).toMatch(/^\s*$/);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("can be nested or chained very deep", () => {
    const deep = ["(".repeat(5000), "a.".repeat(50_000), `x = ${"1+".repeat(50_000)}1`, "f{".repeat(5000)];
    for (const text of deep) checkNesting(parse(text).chunk);
  });
});
