import { describe, expect, it } from "vitest";
import { encode } from "../bytes";
import { EventLoop } from "../loop/event-loop";
import { listenerTable } from "../loop/listeners";
import { DeadlockError } from "../luasocket/blocking";
import { SystemSockets } from "../luasocket/socket-library";
import { LoopProgram } from "./loop-program";
import { VirtualWorld } from "./world";

function program(world: VirtualWorld, name: string) {
  const process = world.process(name);
  const sockets = new SystemSockets(process);
  const loop = new EventLoop({ clock: world, poller: process.poller(), sockets });
  return { process, sockets, loop };
}

describe("the end of a loop", () => {
  it("is idle when nothing can happen any more", () => {
    const world = new VirtualWorld();
    const { loop } = program(world, "a");
    loop.timers.add(5, () => {});
    expect(loop.loop()).toEqual({ end: "idle" });
    expect(world.now).toBeCloseTo(105, 2);
  });

  it("is endless when timers go on for ever and nothing else happens", () => {
    const world = new VirtualWorld({ maxIdleRounds: 500 });
    const { loop } = program(world, "a");
    loop.timers.add(0, () => 0);
    expect(loop.loop()).toEqual({ end: "endless" });
  });

  it("is the limit, at exactly that time", () => {
    const world = new VirtualWorld();
    const { loop } = program(world, "a");
    loop.timers.add(1, () => 1);
    world.allow(world.now + 9.5);
    expect(loop.loop()).toEqual({ end: "limit" });
    expect(world.now).toBeCloseTo(109.5, 5);
  });

  it("is stopped at the next wait", () => {
    const world = new VirtualWorld();
    const { loop } = program(world, "a");
    loop.timers.add(1, () => world.stop());
    loop.timers.add(2, () => {
      throw new Error("too late");
    });
    expect(loop.loop()).toEqual({ end: "stopped" });
    expect(world.now).toBeCloseTo(101, 2);
  });
});

describe("a blocking call", () => {
  it("that nothing can end is a deadlock, not a hang", () => {
    const world = new VirtualWorld();
    const { sockets } = program(world, "hook");
    const listening = sockets.bind("127.0.0.1", 0);
    expect(() => "accept" in listening && listening.accept()).toThrow(DeadlockError);
  });

  it("is a deadlock too when only another program's timers go on", () => {
    const world = new VirtualWorld({ maxIdleRounds: 200 });
    const other = program(world, "collector");
    other.loop.timers.add(1, () => 1);
    other.process.program = new LoopProgram(other.loop, other.process);
    const { sockets } = program(world, "hook");
    const listening = sockets.bind("127.0.0.1", 0);
    expect(() => "accept" in listening && listening.accept()).toThrow(DeadlockError);
  });

  it("lets other programs' timers answer", () => {
    const world = new VirtualWorld();
    const other = program(world, "collector");
    const late = listenerTable({
      onconnect: (handle) => void other.loop.timers.add(7, () => void handle.write(encode("late"))),
    });
    other.loop.listen("127.0.0.1", 9000, late);
    other.process.program = new LoopProgram(other.loop, other.process);
    const client = program(world, "hook").sockets.stream("tcp");
    client.connect({ kind: "tcp", host: "127.0.0.1", port: 9000 });
    expect(client.receive(4)).toEqual({ data: encode("late") });
    expect(world.blocked.get("hook")).toBeCloseTo(7, 5);
  });
});

describe("many idle connections", () => {
  it("cost nothing while time jumps: each is closed by its read timeout", () => {
    const world = new VirtualWorld();
    const { loop, sockets } = program(world, "a");
    let closed = 0;
    loop.listen("127.0.0.1", 9000, listenerTable({ ondisconnect: () => void closed++ }));
    for (let i = 0; i < 100; i++)
      sockets.stream("tcp").connect({ kind: "tcp", host: "127.0.0.1", port: 9000 });
    expect(loop.loop()).toEqual({ end: "idle" });
    expect(closed).toBe(100);
    expect(world.now).toBeCloseTo(940, 0);
  });
});
