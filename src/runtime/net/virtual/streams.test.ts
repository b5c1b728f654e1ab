import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat } from "../bytes";
import { SystemSockets } from "../luasocket/socket-library";
import { StreamSocket } from "../luasocket/stream-socket";
import type { Fault } from "./faults";
import type { VirtualProcess } from "./process";
import { VirtualWorld } from "./world";

const tcp = { kind: "tcp", host: "127.0.0.1", port: 9000 } as const;
const unix = { kind: "unix", path: "/tmp/socket" } as const;

/** Two ends of a connection, each in a process of its own, with faults between them. */
function connected(at: typeof tcp | typeof unix, faults: readonly Fault[], seed = 1) {
  const world = new VirtualWorld({ seed });
  for (const fault of faults) world.network.inject(at, fault);
  const family = at.kind;
  const near = new SystemSockets(world.process("near")).stream(family);
  const listening = new SystemSockets(world.process("far")).stream(family);
  listening.bind(at);
  listening.listen(1);
  expect(near.connect(at)).toBe(true);
  const far = listening.accept();
  if (!(far instanceof StreamSocket)) throw new Error(far.err);
  near.settimeout(0);
  far.settimeout(0);
  return { world, near, far };
}

const slow: fc.Arbitrary<Fault[]> = fc
  .tuple(
    fc.option(fc.record({ kind: fc.constant("latency" as const), ms: fc.nat(50), jitterMs: fc.nat(50) })),
    fc.option(
      fc.record({
        kind: fc.constant("bandwidth" as const),
        bytesPerSec: fc.integer({ min: 1000, max: 1e6 }),
      }),
    ),
    fc.option(
      fc.record({
        kind: fc.constant("slice" as const),
        bytes: fc.integer({ min: 1, max: 3000 }),
        gapMs: fc.nat(3),
      }),
    ),
  )
  .map((faults) => faults.filter((fault) => fault !== null));

/** Sends all pieces with backpressure, reads in pieces of some size, lets time pass when neither is possible. */
function transfer(
  { world, near, far }: ReturnType<typeof connected>,
  pieces: Uint8Array[],
  readSize: number,
) {
  const received: Uint8Array[] = [];
  const waiting = [...pieces];
  let ended = false;
  for (let rounds = 0; !ended && rounds < 100_000; rounds++) {
    const piece = waiting[0];
    if (piece) {
      const { sent } = near.send(piece);
      waiting[0] = piece.subarray(sent);
      if (sent === piece.length) waiting.shift();
      if (waiting.length === 0) near.close();
    }
    const result = far.receive(readSize);
    received.push("data" in result ? result.data : result.partial);
    ended = "err" in result && result.err === "closed";
    if (!ended && "err" in result) world.advance(0.05);
  }
  return concat(received);
}

describe("streams", () => {
  it("bring out what went in, in order, under any slicing and backpressure", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(tcp, unix),
        slow,
        fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 4096 }),
        (at, faults, sizes, readSize, buffer) => {
          const ends = connected(at, faults);
          ends.near.setoption("send-buffer-size", buffer);
          ends.far.setoption("recv-buffer-size", buffer);
          let next = 0;
          const pieces = sizes.map((size) => Uint8Array.from({ length: size }, () => next++ % 251));
          const out = transfer(ends, pieces, Math.max(readSize, 500));
          expect(Buffer.compare(out, concat(pieces))).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("tells the same trace for the same seed, and another for another", () => {
    const trace = (seed: number) => {
      const events: string[] = [];
      const world = new VirtualWorld({ seed, observe: ({ at, kind }) => events.push(`${at} ${kind}`) });
      world.network.inject(tcp, { kind: "latency", ms: 10, jitterMs: 20 });
      const [a, b]: VirtualProcess[] = [world.process("a"), world.process("b")];
      const listening = new SystemSockets(b!).stream("tcp");
      listening.bind(tcp);
      listening.listen();
      const near = new SystemSockets(a!).stream("tcp");
      near.connect(tcp);
      const far = listening.accept() as StreamSocket;
      near.send(new Uint8Array(10));
      far.receive(10);
      events.push(String(world.now));
      return events;
    };
    expect(trace(7)).toEqual(trace(7));
    expect(trace(7)).not.toEqual(trace(8));
  });
});
