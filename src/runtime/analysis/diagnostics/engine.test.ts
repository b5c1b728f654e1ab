import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contexts, releaseNames } from "../../gateway/types";
import { analyse, check } from "../analyse";
import { diagnose, rules, silenceEdit } from "./index";

const options = { release: "reef", context: "preRequest" } as const;

function lines(text: string): string[] {
  const script = analyse(text, options);
  return diagnose(script).map(({ rule, start }) => `${script.parsed.source.lineAt(start)} ${rule}`);
}

describe("a comment", () => {
  it("silences a rule on its own line", () => {
    expect(lines("x = Request.Foo -- moonhook: ignore unknown-field\ny = Request.Foo")).toEqual([
      "2 unknown-field",
    ]);
  });
  it("silences the next line where it stands alone", () => {
    expect(lines("-- moonhook: ignore unknown-field\nx = Request.Foo\ny = Request.Foo")).toEqual([
      "3 unknown-field",
    ]);
  });
  it("silences only the rules it names", () => {
    const text = "x = Request.Foo print(1) -- moonhook: ignore print-unseen, endless-loop";
    expect(lines(text)).toEqual(["1 unknown-field"]);
  });
  it("can be put in by an edit", () => {
    const text = "if Request.Object then\n  x = Request.Foo\nend";
    const script = analyse(text, options);
    const [found] = diagnose(script);
    const { start, end, newText } = silenceEdit(script.parsed, found!.start, found!.rule);
    expect(lines(text.slice(0, start) + newText + text.slice(end))).toEqual([]);
  });
});

describe("rules", () => {
  it("have ids of their own in kebab-case, and a sentence each", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, summary } of rules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(summary).toMatch(/^\S.*\.$/s);
    }
  });
  it("are listed in the folder's README as they are", () => {
    const readme = readFileSync(new URL("./rules/README.md", import.meta.url), "utf8");
    const listed = [...readme.matchAll(/^\| `(.+?)` \| (.+?) \|$/gm)].map(
      ([, id, summary]) => `${id}: ${summary}`,
    );
    expect(listed.sort()).toEqual(rules.map(({ id, summary }) => `${id}: ${summary}`).sort());
  });
});

const url = new URL("../syntax/__fixtures__/lua53-verdicts.json", import.meta.url);
const texts: string[] = JSON.parse(readFileSync(url, "utf8")).map(({ text }: { text: string }) => text);

describe("any text", () => {
  const anyText = fc.oneof(
    fc.constantFrom(...texts),
    fc.array(fc.constantFrom(...texts), { maxLength: 4 }).map((parts) => parts.join("\n")),
    fc
      .tuple(fc.constantFrom(...texts), fc.nat())
      .map(([text, seed]) => text.slice(0, seed % (text.length + 1))),
  );
  it("is checked for every release and context; findings and fixes lie in the text", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...releaseNames),
        fc.constantFrom(...contexts),
        (text, release, context) => {
          for (const { start, end, fix } of check(text, { release, context }))
            for (const range of [{ start, end }, ...(fix?.edits ?? [])]) {
              expect(range.start).toBeGreaterThanOrEqual(0);
              expect(range.end).toBeGreaterThanOrEqual(range.start);
              expect(range.end).toBeLessThanOrEqual(text.length);
            }
        },
      ),
      { numRuns: 1500 },
    );
  });
  it("is read up to its first NUL byte, as a C string", () => {
    expect(check("x = 1\0 = = ", options)).toEqual([]);
  });
});
