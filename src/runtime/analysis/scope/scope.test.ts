import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parsed, parse, walk } from "../syntax/index";
import { foldingRanges, outline, rename, resolve, symbolAt, visibleAt } from "./index";

/** `|` marks the offset. */
function at(marked: string): { parsed: Parsed; offset: number } {
  const offset = marked.indexOf("|");
  return { parsed: parse(marked.replace("|", "")), offset };
}

function occurrencesAt(marked: string): string[] {
  const { parsed, offset } = at(marked);
  const symbol = symbolAt(parsed.chunk, resolve(parsed.chunk), offset);
  return (symbol?.occurrences ?? []).map(({ start, write }) => {
    const { line, column } = parsed.source.positionAt(start);
    return `${line}:${column}${write ? " write" : ""}`;
  });
}

function apply(text: string, edits: { start: number; end: number; newText: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

describe("references", () => {
  it("follow a local through closures, not its namesakes", () => {
    const text = "local n| = 1\nlocal function f() n = n + 1 end\ndo local n = 2 print(n) end\nprint(n)";
    expect(occurrencesAt(text)).toEqual(["1:7 write", "2:20 write", "2:24", "4:7"]);
  });
  it("see a local only behind its own statement", () => {
    expect(occurrencesAt("local x = 1\nlocal x = x|\nprint(x)")).toEqual(["1:7 write", "2:11"]);
  });
  it("find a global and where it is assigned", () => {
    expect(occurrencesAt("function show() end\nsh|ow()")).toEqual(["1:10 write", "2:1"]);
  });
  it("let repeat's condition see the body's locals", () => {
    expect(occurrencesAt("repeat local d|one = f() until done")).toEqual(["1:14 write", "1:31"]);
  });
  it("find labels within their function", () => {
    expect(occurrencesAt("for i = 1, 2 do goto ne|xt ::next:: end")).toEqual(["1:22", "1:29 write"]);
  });
});

describe("rename", () => {
  function renamed(marked: string, name: string): string {
    const { parsed, offset } = at(marked);
    const result = rename(parsed.chunk, resolve(parsed.chunk), offset, name);
    return "edits" in result ? apply(parsed.source.text, result.edits) : `refused: ${result.refusal}`;
  }
  it("changes every use", () => {
    expect(renamed("local a| = 1 return function() return a end", "b")).toBe(
      "local b = 1 return function() return b end",
    );
  });
  it("refuses what would change a meaning, and says why", () => {
    expect(renamed("local a| = 1 local b = 2 print(a)", "b")).toBe(
      "refused: A use of a would then mean another b.",
    );
    expect(renamed("local a| = 1 print(a, b)", "b")).toBe(
      "refused: b is already used here for something else.",
    );
    expect(renamed("local a| = 1", "end")).toBe('refused: "end" is a word of Lua.');
    expect(renamed("pri|nt(1)", "p")).toContain("not defined in this script");
  });

  /** Which uses mean the same variable, whatever it is called. */
  function shape(text: string): string {
    const { chunk } = parse(text);
    const { bindings } = resolve(chunk);
    const ids: string[] = [];
    walk(chunk, (node) => {
      if (node.type === "Name") ids.push(bindings.has(node) ? String(bindings.get(node)!.id) : "global");
    });
    return ids.join(" ");
  }
  const piece = fc.constantFrom(
    ..."local a = b;local b = a;a = b;b = c;do;end;local c;print(a, b, c);local function a(b) c = a;end".split(
      ";",
    ),
    ..."for a = 1, b do;if a then;else;local function f();return function(c) return a, b, c end end".split(
      ";",
    ),
  );
  it("never changes what any name means", () => {
    const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("\n"));
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom("a", "b", "c", "fresh"), (text, seed, name) => {
        const { chunk, errors } = parse(text);
        if (errors.length) return;
        const scopes = resolve(chunk);
        const variables = scopes.variables.filter(({ declaration }) => declaration);
        const variable = variables[seed % Math.max(variables.length, 1)];
        if (!variable) return;
        const result = rename(chunk, scopes, variable.declaration!.start, name);
        if ("edits" in result) expect(shape(apply(text, result.edits))).toBe(shape(text));
      }),
      { numRuns: 3000 },
    );
  });
});

const sample = `-- one
-- two
local total = 0
function report(kind)
  local function line(text)
    RGWDebugLog(text)
  end
  if kind then
    line(kind)
  else
    total = total + 1
  end
end
local m = {
  log = function() end,
}
function m:close() end
`;

it("outlines functions and variables", () => {
  const names = (items: ReturnType<typeof outline>): unknown[] =>
    items.map(({ name, kind, children }) =>
      children.length ? [`${kind} ${name}`, names(children)] : `${kind} ${name}`,
    );
  expect(names(outline(parse(sample).chunk))).toEqual([
    "variable total",
    ["function report", ["function line"]],
    ["variable m", ["function log"]],
    "method m:close",
  ]);
});

it("folds blocks, keeping the line that closes them, and runs of comments", () => {
  const lines = foldingRanges(parse(sample)).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
  expect(lines.sort()).toEqual(["1-2", "10-11", "14-15", "4-12", "5-6", "8-9"]);
});

it("lists the locals that can be named at a place, innermost first", () => {
  const { parsed, offset } = at("local a, b\ndo local b, c |\nend local d");
  expect(visibleAt(resolve(parsed.chunk), offset).map(({ name, id }) => `${name}${id}`)).toEqual([
    "c3",
    "b2",
    "a0",
  ]);
});

it("binds names in every recorded text without failing", () => {
  const url = new URL("../syntax/__fixtures__/lua53-verdicts.json", import.meta.url);
  for (const { text } of JSON.parse(readFileSync(url, "utf8"))) {
    const parsed = parse(text);
    const { bindings, variables } = resolve(parsed.chunk);
    for (const [node, variable] of bindings) expect(variable.name).toBe(node.name);
    expect(new Set(variables.map(({ id }) => id)).size).toBe(variables.length);
    foldingRanges(parsed);
    outline(parsed.chunk);
  }
});
