import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "../clock";
import { Machine } from "../machine";

const fixture = (name: string) => readFileSync(new URL(`./__fixtures__/${name}`, import.meta.url), "utf8");

/** `collectgarbage("count")` of lua5.3 5.3.6 and ours may differ by this share, or by these bytes. */
const TOLERANCE = { share: 0.02, bytes: 56 };

function rows(text: string): [string, number][] {
  const lines = text.trim().split("\n");
  return lines.map((line) => [line.split("\t")[0]!, Number(line.split("\t")[1])]);
}

function measured(): Map<string, number> {
  let text = "";
  const stdout = (bytes: Uint8Array) => {
    text += to_jsstring(bytes);
  };
  const m = new Machine({ clock: new VirtualClock(0), seed: 1, stdout });
  expect(m.load(fixture("sizes.lua"))).toEqual({ ok: true });
  expect(m.run(0)).toEqual({ kind: "ok" });
  return new Map(rows(text));
}

describe("accounted sizes", () => {
  const ours = measured();
  // The first measurement of a process holds what Lua allocates once.
  for (const [name, bytes] of rows(fixture("sizes.tsv")).slice(1)) {
    it(`${name}: ${bytes} bytes as lua5.3 counts`, () => {
      const allowed = Math.max(bytes * TOLERANCE.share, TOLERANCE.bytes);
      expect(Math.abs(ours.get(name)! - bytes)).toBeLessThanOrEqual(allowed);
    });
  }

  it("begin with what luaL_openlibs of lua5.3 5.3.6 leaves", () => {
    const m = new Machine({ clock: new VirtualClock(0), seed: 1 });
    expect(Math.abs(m.memoryBytes - 22_415)).toBeLessThan(250);
  });
});
