import { describe, expect, it } from "vitest";
import type { Look } from "../../../worker/debug/client";
import { inlineValues } from "./inlineValues";

const text =
  'local function deny(why)\n  local t = { why = 1 } -- t\n  print("t", x.why)\n  print(why)\nend\n';
const look = (line: number): Look => ({
  step: 1,
  line,
  context: "preRequest",
  thread: 1,
  threads: [
    {
      thread: 1,
      name: "preRequest",
      status: "running",
      frames: [{ name: "deny", context: "preRequest", line, range: [1, 5], step: 1 }],
    },
  ],
  passed: { effects: [], count: 0 },
  frame: 0,
  scopes: [
    {
      name: "Locals",
      variables: [
        { name: "why", value: '"no"', type: "string", reference: 0 },
        { name: "t", value: "{}", type: "table", reference: 0 },
      ],
    },
  ],
  watches: [],
});

describe("values behind lines", () => {
  it("stand at the last mention that has been reached", () => {
    expect(inlineValues(look(4), text)).toEqual([
      { line: 4, text: 'why = "no"' },
      { line: 2, text: "t = {}" },
    ]);
  });

  it("are not looked for in strings, comments, fields and lines to come", () => {
    expect(inlineValues(look(3), text)).toEqual([{ line: 2, text: 't = {}, why = "no"' }]);
  });
});
