import { describe, expect, it } from "vitest";
import { runLua } from "../modules.testing";

/** What an expression gives, as tostring has it; or the error. */
const value = (module: string, expression: string) =>
  runLua(`local json = require "${module}"; return ${expression}`);

describe("json (LuaJSON)", () => {
  const json = (expression: string) => value("json", expression);
  it.each([
    ["{ a = 1 }", '{"a":1}'],
    ["{}", "{}"],
    ["{ 1, 2.5, 'x' }", '[1,2.5,"x"]'],
    ["{ 1, nil, 3, n = 3 }", "[1,null,3]"],
    ["'a/b\\\"\\n\\1'", '"a\\/b\\"\\n\\u0001"'],
    ["{ [true] = 1 }", '{"true":1}'],
    ["1e100", "1e+100"],
    ["2^53", "9.007199254741e+15"],
    ["0/0", "NaN"],
    ["json.util.null", "null"],
    ["nil", "null"],
    ["json.util.InitArray {}", "[]"],
  ])("encodes %s", (input, expected) => {
    expect(json(`json.encode(${input})`)).toEqual([expected]);
  });

  it("refuses what JSON has no form for", () => {
    expect(json("json.encode(print)")).toEqual(["error: Failed to encode value, unhandled type: function"]);
    expect(runLua("local t = {}; t.t = t; return require('json').encode(t)")).toEqual([
      "error: Recursive encoding of value",
    ]);
  });

  it("decodes, keeps null unless told otherwise, and forgives a comma at the end", () => {
    expect(json(`json.decode('{"a":[1,2,],"b":"\\\\u20ac"}').b`)).toEqual(["€"]);
    expect(json(`json.decode('[null]')[1] == json.util.null`)).toEqual(["true"]);
    expect(json(`json.decode('[1,null]', json.decode.simple).n`)).toEqual(["2"]);
    expect(json(`math.type(json.decode('5')), math.type(json.decode('5.0'))`)).toEqual(["integer", "float"]);
    expect(json(`json.decode('{')`)).toEqual(["error: Invalid JSON data"]);
  });
});

describe("cjson", () => {
  const json = (expression: string) => value("cjson", expression);
  it.each([
    ["{ 1, 2, nil, 4 }", "[1,2,null,4]"],
    ["{}", "{}"],
    ["json.empty_array", "[]"],
    ["setmetatable({}, json.array_mt)", "[]"],
    ["'a/b\\127'", '"a\\/b\\u007f"'],
    ["json.null", "null"],
    ["2^53", "9.007199254741e+15"],
    ["9007199254740993", "9007199254740993"],
  ])("encodes %s", (input, expected) => {
    expect(json(`json.encode(${input})`)).toEqual([expected]);
  });

  it.each([
    ["json.encode({ [100] = 1 })", "Cannot serialise table: excessively sparse array"],
    ["json.encode(0/0)", "Cannot serialise number: must not be NaN or Infinity"],
    ["json.encode({ [true] = 1 })", "Cannot serialise boolean: table key must be a number or string"],
    ["json.decode('')", "Expected value but found T_END at character 1"],
    ["json.decode('{\"a\" 1}')", "Expected colon but found T_NUMBER at character 6"],
    ["json.decode('[1 2]')", "Expected comma or array end but found T_NUMBER at character 4"],
    ["json.decode('[1] x')", "Expected the end but found invalid token at character 5"],
    ["json.decode('\"abc')", "Expected value but found unexpected end of string at character 5"],
  ])("%s fails as lua-cjson does", (expression, message) => {
    const [error] = json(expression);
    expect(error).toMatch(/^error: /);
    expect(error).toContain(message);
  });

  it("decodes null to its own value, and safe gives nil and the error", () => {
    expect(json(`json.decode('[null]')[1] == json.null`)).toEqual(["true"]);
    expect(value("cjson.safe", "json.decode('?')")[0]).toBe("nil");
  });
});

describe("lunajson", () => {
  const json = (expression: string) => value("lunajson", expression);
  it("encodes by its own rules", () => {
    expect(json("json.encode({ [0] = 2, 1 })")).toEqual(["[1,null]"]);
    expect(json("json.encode { 'a/b', 0.1 }")).toEqual(['["a/b",0.10000000000000001]']);
    expect(json("json.encode({ 1, print }, print)")).toEqual(["[1,null]"]);
  });

  it("decodes from a place, tells where it ended, and stores lengths", () => {
    expect(json("json.decode('x[1]y', 2)")).toMatchObject([expect.stringContaining("table"), "5"]);
    expect(json("json.decode('[1,null]', nil, 'none', true)[0]")).toEqual(["2"]);
    expect(json("json.decode('[1,null]', nil, 'none')[2]")).toEqual(["none"]);
    expect(json("json.decode('[1')")[0]).toContain("parse error at 3: no closing bracket of an array");
  });
});
