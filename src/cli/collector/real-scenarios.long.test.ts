import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";
import { Spawned } from "../spawned.testing";

const fixtures = join(import.meta.dirname, "__fixtures__");
const scenarios = join(import.meta.dirname, "../../runtime/modules/__fixtures__/scenarios");
const read = (...path: string[]) => readFileSync(join(...path), "utf8");

const bench = new TestBench();
afterAll(() => bench.remove());

/**
 * Those whose trace a real kernel cannot change. The others wait for minutes, ask for the sizes of the kernel's
 * buffers or its words, or print which of two things that nobody orders came first, such as data and the end behind it.
 */
const steady = [
  "001-echo",
  "004-close-in-accept",
  "006-close-pending-large",
  "007-close-twice",
  "008-large-write-partial",
  "009-ondrain-refill",
  "047-listener-error-protected",
  "056-tls-server-plain-client",
  "057-tls-client-plain-server",
  "062-tls-large",
  "063-tls-bad-context",
  "074-keep-buffers",
  "076-unix-socket",
  "079-names",
  "091-indexedbheap",
  "113-predrain-close",
];

/** A scenario beside the harness, with the real world in the virtual one's place. */
function prepare(name: string): string {
  bench.write("_h.lua", read(scenarios, "_h.lua"));
  bench.write("_world.lua", read(fixtures, "real-world.lua"));
  return bench.write(`${name}.lua`, `dofile "${bench.folder}/_world.lua" ${read(scenarios, `${name}.lua`)}`);
}

// A starved machine may still reorder what two ends do at the same time; a mistake of ours fails each time.
describe("a recorded scenario on real sockets", { retry: 2 }, () => {
  it.each(steady)("prints its trace: %s", async (name) => {
    for (const file of ["localhost.crt", "localhost.key"]) bench.write(`certs/${file}`, read(fixtures, file));
    const ran = new Spawned("collector", "--real", prepare(name));
    expect(await ran.ended()).toBe(0);
    expect(ran.err).toBe("");
    expect(ran.out).toBe(read(scenarios, `${name}.out`).replace(/^\[ *[\d.]+\] /gm, ""));
  });
});
