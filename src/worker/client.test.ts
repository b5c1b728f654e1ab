import { describe, expect, it } from "vitest";
import { Client } from "./client";
import type { Message, Request } from "./protocol";

/** A worker that keeps what it is asked and answers when the test says so. */
class PuppetWorker {
  onmessage: ((event: { data: Message }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  asked: Request[] = [];
  ended = false;
  postMessage(request: Request) {
    this.asked.push(request);
  }
  terminate() {
    this.ended = true;
  }
  say(message: Message) {
    this.onmessage?.({ data: message });
  }
  die(message: string) {
    this.onerror?.({ message, preventDefault() {} });
  }
}

function puppets() {
  const workers: PuppetWorker[] = [];
  const client = new Client(() => {
    const worker = new PuppetWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

const valid: Message = { type: "mistakes", id: 1, mistakes: [] };

describe("the worker's client", () => {
  it("starts the reserve only after the first answer", async () => {
    const { client, workers } = puppets();
    const asked = client.check({});
    expect(workers).toHaveLength(1);
    workers[0]!.say(valid);
    expect(await asked).toEqual([]);
    expect(workers).toHaveLength(2);
  });

  it("passes on that a run begins, its log and then its end", async () => {
    const { client, workers } = puppets();
    const texts: string[] = [];
    const run = client.run(
      {},
      {
        begun: () => texts.push("begun"),
        log: (lines) => texts.push(...lines.map((line) => line.text)),
      },
    );
    const line = { context: "preRequest", level: 20, text: "Lua INFO: a", line: 1, step: 1 } as const;
    workers[0]!.say({ type: "begun", id: 1 });
    workers[0]!.say({ type: "log", id: 1, lines: [line], unsent: 0 });
    workers[0]!.say({
      type: "mistakes",
      id: 1,
      mistakes: [{ path: ["seed"], message: "expected an integer" }],
    });
    expect(await run).toEqual({
      kind: "refused",
      mistakes: [{ path: ["seed"], message: "expected an integer" }],
    });
    expect(texts).toEqual(["begun", "Lua INFO: a"]);
  });

  it("stops a run by ending its worker and asks the next one what was left", async () => {
    const { client, workers } = puppets();
    const run = client.run({});
    const asked = client.check({});
    client.stop();
    expect(await run).toEqual({ kind: "stopped" });
    expect(workers[0]!.ended).toBe(true);
    expect(workers[1]!.asked).toEqual([{ type: "check", id: 2, case: {} }]);
    workers[1]!.say({ ...valid, id: 2 });
    expect(await asked).toEqual([]);
  });

  it("ends the run that is going on when another starts", async () => {
    const { client, workers } = puppets();
    const first = client.run({ name: "first" });
    const second = client.run({ name: "second" });
    expect(await first).toEqual({ kind: "stopped" });
    workers[1]!.say({ type: "mistakes", id: 2, mistakes: [] });
    expect((await second).kind).toBe("refused");
  });

  it("survives the death of a worker in a run", async () => {
    const { client, workers } = puppets();
    const run = client.run({});
    workers[0]!.die("out of memory");
    expect(await run).toEqual({ kind: "died", message: "out of memory" });
    const again = client.run({});
    workers[1]!.say({ type: "mistakes", id: 2, mistakes: [] });
    expect((await again).kind).toBe("refused");
  });

  it("does not start a worker again and again that cannot start", async () => {
    const { client, workers } = puppets();
    const asked = client.check({});
    workers[0]!.die("could not load");
    expect(await asked).toBeNull();
    expect(workers).toHaveLength(1);
    const run = client.run({});
    workers[1]!.die("could not load");
    expect((await run).kind).toBe("died");
    expect(workers).toHaveLength(2);
  });

  it("does not mind the death of the reserve", async () => {
    const { client, workers } = puppets();
    const asked = client.check({});
    workers[0]!.say(valid);
    await asked;
    workers[1]!.die("could not start");
    const run = client.run({});
    workers[0]!.say({ type: "mistakes", id: 2, mistakes: [] });
    expect((await run).kind).toBe("refused");
  });
});
