import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { releaseNames } from "../types";

const gateway = new URL("../", import.meta.url);

/** Folders that may tell releases apart: their objects, and the schema's `since` and `until`. */
const mayNameReleases = ["releases/", "schema/"];

function sources(): string[] {
  const names = readdirSync(gateway, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts") && !/test|^types\/names\.ts$/.test(name));
}

describe("a condition asks a capability of the release", () => {
  const others = sources().filter((name) => !mayNameReleases.some((folder) => name.startsWith(folder)));

  test.each(others)("%s names no release", (name) => {
    const code = readFileSync(new URL(name, gateway), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const named = releaseNames.filter((release) => new RegExp(`["'\`]${release}["'\`]`).test(code));
    expect(named).toEqual([]);
  });

  test("there are sources to look at", () => {
    expect(others.length).toBeGreaterThan(30);
  });
});
