import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Compat } from "../../net/loop/config";
import { runCollector } from "./run";

/** Programs against net.server, with the traces that the document's own revision printed on real sockets. */
const folder = join(import.meta.dirname, "../__fixtures__/scenarios");

const scenarios = readdirSync(folder)
  .filter((name) => /^\d.*\.lua$/.test(name))
  .map((name) => name.replace(/\.lua$/, ""));

function trace(name: string, compat?: Compat): string {
  let printed = "";
  const end = runCollector({
    script: `scenarios/${name}.lua`,
    readFile: (path) => readFixture(path.replace(/^scenarios\//, "")),
    stdout: (bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
    ...(compat ? { compat } : {}),
  });
  return end.kind === "ok" ? printed : `${printed}${JSON.stringify(end)}`;
}

function readFixture(name: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

describe("a collector script's trace is the document's own", () => {
  it.each(scenarios)("%s", (name) => {
    expect(trace(name)).toBe(readFileSync(join(folder, `${name}.out`), "utf8"));
  });
});
