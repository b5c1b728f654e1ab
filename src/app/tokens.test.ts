import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { litMs } from "./editor/lit";

const tokens = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
const sheets = files.filter((file) => file.endsWith(".css") && file !== "tokens.css");

/** What a property may not say by itself, and what says it in its place. */
const rules: [what: string, declaration: RegExp, literal: RegExp][] = [
  // A mask knows only what is there and what is not.
  ["a colour", /(?<!mask-image): [^;]*/, /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/i],
  ["the size of a letter", /font(?:-size)?: [^;]*/, /\d(?:px|em|rem)\b/],
  ["a radius", /radius: [^;]*/, /\dpx\b/],
  ["a layer", /z-index: [^;]*/, /\d/],
  // One millisecond only makes an animation of what is to happen at once.
  ["a time", /(?:animation|transition)[a-z-]*: [^;]*/, /\b(?!1ms)[\d.]+m?s\b/],
];

/** Declarations that say it themselves, each with its sheet. */
function literals(declaration: RegExp, literal: RegExp): string[] {
  return sheets.flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, file), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
    const all = text.match(new RegExp(declaration, "g")) ?? [];
    return all.filter((each) => literal.test(each)).map((each) => `${file}: ${each}`);
  });
}

describe("style sheets", () => {
  it("are read", () => expect(sheets.length).toBeGreaterThan(30));

  it.each(rules)("leave %s to the tokens", (_what, declaration, literal) => {
    expect(literals(declaration, literal)).toEqual([]);
  });

  it("name only tokens that there are", () => {
    const known = new Set(tokens.match(/--[a-z-]+(?=:)/g));
    const named = sheets.flatMap((file) => {
      const text = readFileSync(join(import.meta.dirname, file), "utf8");
      const own = new Set(text.match(/--[a-z-]+(?=:)/g));
      const used = text.match(/(?<=var\()--[a-z-]+/g) ?? [];
      return used.filter((name) => !known.has(name) && !own.has(name)).map((name) => `${file}: ${name}`);
    });
    expect(named).toEqual([]);
  });

  it("and the page light a line up for the same time", () => {
    expect(tokens).toContain(`--lit: ${litMs / 1000}s;`);
  });
});
