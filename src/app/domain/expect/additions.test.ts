import { describe, expect, it } from "vitest";
import { readCase } from "../../../runtime";
import { additionsOf } from "./additions";
import { itemsOf } from "./items";

const additions = additionsOf(["preRequest", "postRequest"]);
const expected = { log: { preRequest: ["a"] }, network: { "unix:/tmp/s": ["line"] } };

describe.each(additions)("what can be expected besides: $label", ({ names, add }) => {
  it("is one item more, and a case may hold it", () => {
    const more = add(expected, names ?? "");
    expect(itemsOf(more)).toHaveLength(itemsOf(expected).length + 1);
    const read = readCase(JSON.stringify({ format: 1, release: "reef", scripts: {}, expect: more }));
    expect(read.ok ? [] : read.issues).toEqual([]);
  });
});
