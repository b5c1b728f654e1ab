import { describe, expect, test } from "vitest";
import recorded from "./__fixtures__/unordered-map.json";
import { HashEntries } from "./hash-entries";
import { stringHash } from "./string-hash";

test.each(Object.entries(recorded.hashes))("std::hash of %j", (text, hash) => {
  expect(stringHash(text).toString(16).padStart(16, "0")).toBe(hash);
});

function apply(entries: HashEntries<number>, steps: readonly string[]): void {
  for (const step of steps) {
    const key = step.slice(1);
    const place = entries.find(key);
    if (step[0] === "-" && place !== null) entries.remove(place);
    if (step[0] === "+" && place === null) entries.insert({ key, value: 0 });
  }
}

const keysOf = (entries: HashEntries<number>): string[] => [...entries].map(({ key }) => key);

describe("the order of std::unordered_map", () => {
  test.each(recorded.maps)("after $steps.length steps", ({ steps, order }) => {
    const entries = new HashEntries<number>([]);
    apply(entries, steps);
    expect(keysOf(entries)).toEqual(order);
  });

  test.each(recorded.maps)("after going back to half of $steps.length steps", ({ steps, order }) => {
    const entries = new HashEntries<number>([]);
    const half = steps.length >> 1;
    apply(entries, steps.slice(0, half));
    const then = keysOf(entries);
    const rewind = entries.mark();
    apply(entries, ["+other", ...steps.slice(half).reverse()]);
    rewind();
    expect(keysOf(entries)).toEqual(then);
    apply(entries, steps.slice(half));
    expect(keysOf(entries)).toEqual(order);
  });

  test("of entries that were there is the given one, and one with a bucket of its own goes to the front", () => {
    const given = ["b", "a", "c"].map((key) => ({ key, value: 0 }));
    const entries = new HashEntries(given);
    expect(keysOf(entries)).toEqual(["b", "a", "c"]);
    const free = ["d", "e", "f", "g"].find((key) =>
      given.every((other) => stringHash(other.key) % 13n !== stringHash(key) % 13n),
    )!;
    apply(entries, [`+${free}`]);
    expect(keysOf(entries)).toEqual([free, "b", "a", "c"]);
  });
});
