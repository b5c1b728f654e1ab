import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lauxlib, lua, to_luastring } from "#fengari";
import { openStandardLibrary } from "./stdlib";

const fixtures = new URL("./__fixtures__/conformance/", import.meta.url);

/** Texts with what PUC Lua 5.3.6 said to each (scripts/lua-conformance/record.mjs). */
function recorded(file: string): [text: string, answer: string][] {
  const lines = readFileSync(new URL(file, fixtures), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** The function of evaluate.lua that says what a text gives, in a fresh state. */
function evaluator(kind: "expression" | "chunk"): (text: string) => string | null {
  const L = lauxlib.luaL_newstate();
  openStandardLibrary(L, { seed: 1 });
  const source = new Uint8Array(readFileSync(new URL("evaluate.lua", fixtures)));
  lauxlib.luaL_loadbuffer(L, source, null, "=evaluate");
  lua.lua_call(L, 0, 1);
  lua.lua_getfield(L, -1, kind);
  return (text) => {
    lua.lua_pushvalue(L, -1);
    lua.lua_pushstring(L, to_luastring(text));
    lua.lua_call(L, 1, 1);
    const answer = lua.lua_tojsstring(L, -1);
    lua.lua_pop(L, 1);
    return answer;
  };
}

describe("the VM answers as PUC Lua 5.3 does", () => {
  test("to expressions", () => {
    const cases = recorded("expressions.jsonl");
    expect(cases.length).toBeGreaterThanOrEqual(5000);
    const evaluate = evaluator("expression");
    const different = cases.filter(([text, answer]) => evaluate(text) !== answer);
    expect(different.map(([text, answer]) => [text, answer, evaluate(text)])).toEqual([]);
  });

  test("to chunks that fail", () => {
    const cases = recorded("errors.jsonl");
    expect(cases.filter(([, answer]) => answer.startsWith("! ")).length).toBeGreaterThanOrEqual(300);
    /* a state of its own for each: a chunk may leave globals behind */
    const answers = cases.map(([text]) => [text, evaluator("chunk")(text)]);
    expect(answers).toEqual(cases);
  });
});
