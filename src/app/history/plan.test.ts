import { describe, expect, it } from "vitest";
import { draftOf } from "../domain/draft";
import type { Version } from "../storage/versions";
import { planVersion } from "./plan";

const version = (seconds: number, text: string, more: Partial<Version> = {}): Version => ({
  of: "a",
  at: seconds * 1000,
  whole: false,
  draft: draftOf({ format: 1, scripts: { preRequest: text } }),
  ...more,
});

/** What is left of versions that come one after the other, as texts. */
function left(...versions: Version[]): string[] {
  const kept = new Map<string, Version>();
  versions.forEach((next, key) => {
    const { add, remove } = planVersion(kept, next);
    for (const gone of remove) kept.delete(gone);
    if (add) kept.set(String(key), add);
  });
  return [...kept.values()].map(({ draft }) => draft.texts.preRequest);
}

describe("the history", () => {
  it("keeps the first and the newest of a minute of typing, and one of each minute", () => {
    expect(left(version(0, "1"), version(5, "12"), version(9, "123"), version(70, "1234"))).toEqual([
      "1",
      "123",
      "1234",
    ]);
  });

  it("keeps no version twice", () => {
    expect(left(version(0, "a"), version(500, "a"))).toEqual(["a"]);
  });

  it("keeps what was there before a large loss, and what was replaced whole", () => {
    const long = "x".repeat(500);
    expect(left(version(0, long), version(1, `${long}y`), version(2, ""))).toEqual([long, `${long}y`, ""]);
    expect(left(version(0, "1"), version(1, "12", { whole: true }), version(2, "123"))).toEqual([
      "1",
      "12",
      "123",
    ]);
  });

  it("is bounded, for one draft and for all", () => {
    const hours = (count: number, of?: string) =>
      Array.from({ length: count }, (_, at) => version(at * 3600, String(at), of ? { of } : { of: `${at}` }));
    expect(left(...hours(100, "a"))).toHaveLength(60);
    expect(left(...hours(100, "a")).at(-1)).toBe("99");
    expect(left(...hours(1300))).toHaveLength(1200);
  });
});
