import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Compat } from "../../net/loop/config";
import { runCollector } from "./run";

const fixtures = join(import.meta.dirname, "../__fixtures__");
const harness = join(fixtures, "scenarios/_h.lua");

const read = (path: string): string => readFileSync(join(fixtures, path), "utf8");

/** The programs of a folder that have a trace with this ending, without their own. */
function programs(folder: string, ending: string): string[] {
  return readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith(".lua") && name !== basename(harness))
    .map((name) => `${folder}/${name.replace(/\.lua$/, "")}`)
    .filter((program) => existsSync(join(fixtures, program + ending)));
}

function trace(program: string, compat: Compat): string {
  let printed = "";
  const end = runCollector({
    script: `${program}.lua`,
    compat,
    readFile: (path) => readFileSync(basename(path) === basename(harness) ? harness : join(fixtures, path)),
    stdout: (bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
  });
  expect(end).toEqual({ kind: "ok" });
  return printed;
}

describe("a collector script's trace", () => {
  it.each(programs("scenarios", ".out"))("is the document's: %s", (program) => {
    expect(trace(program, "document")).toBe(read(`${program}.out`));
  });

  it.each(programs("behaviour", ".out"))("is the document's: %s", (program) => {
    expect(trace(program, "document")).toBe(read(`${program}.out`));
  });

  it.each(programs("scenarios", ".0.12.out"))("is that of 0.12: %s", (program) => {
    expect(trace(program, "0.12")).toBe(read(`${program}.0.12.out`));
  });
});
