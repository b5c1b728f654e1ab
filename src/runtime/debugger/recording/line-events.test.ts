import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../transcript/parse";
import { record } from "./record";

const fixtures = new URL("../__fixtures__/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, fixtures), "utf8");

/** Recorded from PUC Lua 5.3 by `scripts/puc-line-events.mjs`. */
const recorded = JSON.parse(read("puc-line-events.json")) as Record<string, string>;

describe("line events are those of PUC Lua in", () => {
  it.each(Object.entries(recorded))("%s", (name, lines) => {
    const { contexts, lines: ours } = record(parse(read(`sessions/${name}`)).input);
    const { first, last } = contexts.find(({ context }) => context === "preRequest")!;
    expect(ours.slice(first, last + 1).join(" ")).toBe(lines);
  });
});
