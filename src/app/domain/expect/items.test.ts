import { describe, expect, it } from "vitest";
import { readCase, runCase } from "../../../runtime";
import { itemKey, itemsOf, pruned, resultName, withoutItem } from "./items";
import { expectedWords, matcherOf, textMatcher, typedValue, valueText } from "./values";

const expected = {
  log: { preRequest: ["a", { contains: "b" }], postRequest: [] },
  status: { preRequest: "ok" },
  error: { preRequest: null },
  http: { status: 403, reason: "Forbidden" },
  request: { 'HTTP.Metadata["x"]': "1" },
  opsLog: 1,
  network: { "unix:/tmp/s": ["line"] },
};
const without = (...paths: (string | number)[][]) =>
  pruned(expected, new Set(paths.map((path) => itemKey({ path }))));

describe("what a case expects", () => {
  it("is a list of items", () => {
    expect(itemsOf(expected).map(({ group, label, kind }) => [group, label, kind])).toEqual([
      ["Log of preRequest", "1", "text"],
      ["Log of preRequest", "2", "text"],
      ["Log of postRequest", "", "empty"],
      ["How each context ends", "preRequest", "status"],
      ["Errors", "preRequest", "error"],
      ["What the client gets", "status", "value"],
      ["What the client gets", "reason", "text"],
      ["Fields at the end", 'HTTP.Metadata["x"]', "value"],
      ["Operations log", "records", "value"],
      ["Received by unix:/tmp/s", "1", "text"],
    ]);
    expect(itemsOf({ log: 5, status: null, opsLog: 0 })).toHaveLength(1);
  });

  it("is named as a run's results name it, and said in words", () => {
    const aCase = readCase(
      JSON.stringify({ format: 1, name: "named", release: "reef", scripts: {}, expect: expected }),
    );
    const named = itemsOf(expected).map((item) => [resultName(item), expectedWords(item)]);
    const names = aCase.ok ? runCase(aCase.case).expectations.map(({ name }) => name) : aCase.issues;
    expect(names).toEqual(named.map(([name]) => name));
    expect(Object.fromEntries(named)).toMatchObject({
      "log.preRequest[0]": '"a"',
      "log.preRequest[1]": 'contains "b"',
      "log.postRequest": "no line",
      "error.preRequest": "nil",
      "http.status": "403",
      'network["unix:/tmp/s"][0]': '"line"',
    });
    expect(expectedWords({ kind: "text", value: { matches: "" } })).toBe("any line");
  });

  it("is pruned; a line that goes may be any, and what is empty goes", () => {
    expect(without(["log", "preRequest", 0])).toEqual({
      ...expected,
      log: { preRequest: [{ matches: "" }, { contains: "b" }], postRequest: [] },
    });
    expect(
      without(["log", "preRequest", 0], ["log", "preRequest", 1], ["log", "postRequest"]).log,
    ).toBeUndefined();
    expect(without(["http", "reason"], ["status", "preRequest"], ["opsLog"])).toEqual({
      log: expected.log,
      error: expected.error,
      http: { status: 403 },
      request: expected.request,
      network: expected.network,
    });
  });

  it("loses an item with what is empty then", () => {
    expect(withoutItem(expected, { path: ["log", "preRequest", 0] }).log).toEqual({
      preRequest: [{ contains: "b" }],
      postRequest: [],
    });
    expect(withoutItem(expected, { path: ["network", "unix:/tmp/s", 0] }).network).toBeUndefined();
    expect(withoutItem(expected, { path: ["opsLog"] }).opsLog).toBeUndefined();
    expect(Object.keys(withoutItem(expected, { path: ["http", "reason"] }))).toEqual(Object.keys(expected));
  });

  it("has values that are typed as they are shown", () => {
    for (const value of [403, "text", "403", null, true, "nil", { a: 1 }, "9223372036854775807", ""])
      expect(typedValue(valueText(value))).toEqual(value);
    for (const matcher of ["a", { contains: "b" }, { matches: "^c" }, { matches: "" }]) {
      const { matcher: how, text } = matcherOf(matcher);
      expect(textMatcher(how, text)).toEqual(matcher);
    }
  });
});
