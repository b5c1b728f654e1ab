import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";
import { Spawned } from "../spawned.testing";

const fixtures = join(import.meta.dirname, "__fixtures__");
const scenarios = join(import.meta.dirname, "../../runtime/modules/__fixtures__/scenarios");
const read = (...path: string[]) => readFileSync(join(...path), "utf8");

/** How long nothing must happen until it is taken for the end, seconds, beside the pauses of a recording. */
const quiet = 0.6;

/** Longer pauses are left out: in the scenarios here nothing happens in them, seconds. */
const longestPause = 5;

const certificates = ["localhost.crt", "localhost.key", "alpha.example.crt", "alpha.example.key"];

const bench = new TestBench();
afterAll(() => bench.remove());

/** Those whose trace a real kernel cannot change. Why the others are not here is in this folder's README. */
const steady = [
  "001-echo",
  "004-close-in-accept",
  "006-close-pending-large",
  "007-close-twice",
  "008-large-write-partial",
  "009-ondrain-refill",
  "010-onpredrain",
  "013-half-close-while-paused",
  "014-peer-reset",
  "015-write-to-gone-peer",
  "025-timers-order",
  "029-timer-error",
  "034-setlimit",
  "047-listener-error-protected",
  "048-listener-onerror",
  "056-tls-server-plain-client",
  "057-tls-client-plain-server",
  "063-tls-bad-context",
  "073-opportunistic-drain-write",
  "074-keep-buffers",
  "076-unix-socket",
  "079-names",
  "084-poll-order",
  "091-indexedbheap",
  "097-stale-event",
  "099-listener-close",
  "100-close-in-ondisconnect",
  "111-error-in-watchfd",
  "113-predrain-close",
  "115-limit-and-timeout",
  "116-close-in-ondisconnect-only",
  "203-luasocket-send-timeout",
];

/** The longest pause between two lines of a recording that show something, seconds. */
function pauseIn(recording: string): number {
  const lines = recording.matchAll(/^\[ *([\d.]+)\] (?!run )/gm);
  const times = [...lines].map(([, time]) => Number(time));
  const pauses = times.map((time, at) => time - (times[at - 1] ?? 0));
  return Math.max(0, ...pauses.filter((pause) => pause <= longestPause));
}

/** A recording without times, and without why a run has ended: only a virtual world knows whether more could happen. */
const steps = (trace: string) => trace.replace(/^\[ *[\d.]+\] /gm, "").replace(/^run "\w+"$/gm, "run");

/** A scenario beside the harness, with the real world in the virtual one's place, in a folder of its own. */
function prepare(name: string, recording: string): string {
  bench.write(`${name}/_h.lua`, read(scenarios, "_h.lua"));
  bench.write(`${name}/_world.lua`, read(fixtures, "real-world.lua"));
  for (const file of certificates) bench.write(`${name}/certs/${file}`, read(fixtures, file));
  const start = `assert(loadfile "${bench.folder}/${name}/_world.lua")(${pauseIn(recording) + quiet}) `;
  return bench.write(`${name}/${name}.lua`, start + read(scenarios, `${name}.lua`));
}

// A starved machine may still reorder what two ends do at the same time; a mistake of ours fails each time.
describe.concurrent("a recorded scenario on real sockets", { retry: 2 }, () => {
  it.each(steady)("prints its trace: %s", async (name) => {
    const recording = read(scenarios, `${name}.out`);
    const ran = new Spawned("collector", "--real", prepare(name, recording));
    expect(await ran.ended()).toBe(0);
    expect(ran.err).toBe("");
    expect(steps(ran.out)).toBe(steps(recording));
  });
});
