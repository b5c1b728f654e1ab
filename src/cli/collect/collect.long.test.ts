import { readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";
import { Spawned } from "../spawned.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const line = (context: string, request: object) =>
  `${JSON.stringify({ moonhook: 1, release: "pacific", context, request })}\n`;

/** Sends bytes over one connection, in the pieces given. */
async function send(path: string, ...pieces: string[]): Promise<void> {
  const socket = connect(path);
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise<void>((resolve) => socket.end(resolve));
}

const requestOf = (number: number) => ({
  RGWOp: "put_obj",
  TransactionId: `tx${number}`,
  HTTP: { Method: "PUT", URI: "/photos/../a b" },
  Time: "2026-02-03 04:05:06",
});

describe("collect", () => {
  it("joins contexts, keeps what is wrong aside, overwrites nothing, and loses nothing", async () => {
    const socket = join(bench.folder, "collect.sock");
    const out = join(bench.folder, "captured");
    bench.write("captured/put_obj_PUT_photos_.._a_b-0001.case.json", "mine");
    const collecting = new Spawned("collect", "--listen", `unix:${socket}`, "--out", out);
    await collecting.says("collecting at");
    const post = line("postRequest", { ...requestOf(1), Response: { HTTPStatusCode: 404 } });
    await send(socket, post.slice(0, 20), post.slice(20) + line("preRequest", requestOf(2)));
    await send(socket, line("preRequest", requestOf(1)).trimEnd());
    await send(socket, "no json\n", line("preRequest", { ContentLength: "x" }));
    await collecting.says("expected an integer");
    await collecting.says("0002.case.json");
    expect(await collecting.end()).toBe(0);

    const files = readdirSync(out).sort();
    expect(files).toEqual([
      "put_obj_PUT_photos_.._a_b-0001.case.json",
      "put_obj_PUT_photos_.._a_b-0002.case.json",
      "put_obj_PUT_photos_.._a_b-0003.case.json",
      "rejected.jsonl",
    ]);
    expect(readFileSync(join(out, files[0]!), "utf8")).toBe("mine");
    expect(JSON.parse(readFileSync(join(out, files[1]!), "utf8"))).toMatchObject({
      clock: "2026-02-03T04:05:06Z",
      release: "pacific",
      request: requestOf(1),
      operation: { Response: { HTTPStatusCode: 404 } },
    });
    expect(readFileSync(join(out, "rejected.jsonl"), "utf8")).toMatch(/^no json\n\{.*"x".*\n$/);
    expect(collecting.err).toMatch(/2 cases in .*\n$/);
  });

  it("tells whole what it cannot write, and exits 1", async () => {
    const socket = join(bench.folder, "full.sock");
    const out = join(bench.folder, "gone");
    const collecting = new Spawned("collect", "--listen", `unix:${socket}`, "--out", out);
    await collecting.says("collecting at");
    rmSync(out, { recursive: true });
    await send(socket, "no json\n");
    await collecting.says("not kept:\nno json\n");
    expect(await collecting.end()).toBe(1);
  });

  it("refuses a socket at which somebody listens, and takes one that was left", async () => {
    const socket = join(bench.folder, "taken.sock");
    const args = ["collect", "--listen", `unix:${socket}`, "--out", join(bench.folder, "taken")];
    const first = new Spawned(...args);
    await first.says("collecting at");
    const second = new Spawned(...args);
    expect(await second.ended()).toBe(2);
    expect(second.err).toContain(`unix:${socket}: somebody listens there already`);
    await first.end("SIGKILL");
    const third = new Spawned(...args);
    await third.says("collecting at");
    expect(await third.end()).toBe(0);
  });

  it("refuses an address that is none", async () => {
    expect(await bench.run("collect", "--listen", "nowhere")).toMatchObject({
      code: 2,
      err: expect.stringContaining("An address is unix:PATH or tcp:HOST:PORT."),
    });
  });
});

describe("capture", () => {
  it("prints a hook that `check` finds nothing wrong with", async () => {
    const made = await bench.run("capture", "--release", "pacific", "--context", "preRequest");
    expect(made).toMatchObject({ code: 0, err: "" });
    const hook = bench.write("hook.lua", made.out);
    const checked = await bench.run("check", hook, "--context", "preRequest", "--release", "pacific");
    expect(checked).toMatchObject({ code: 0 });
  });

  it("appends to one file where that is asked for, which is then replayed", async () => {
    const socket = join(bench.folder, "lines.sock");
    const out = join(bench.folder, "new/capture.jsonl");
    const collecting = new Spawned("collect", "--listen", `unix:${socket}`, "--out", out);
    await collecting.says("collecting at");
    await send(socket, line("preRequest", requestOf(1)) + line("postRequest", requestOf(1)));
    await send(socket, "no json\n", line("preRequest", requestOf(2)));
    await collecting.says("left out: not a line of JSON");
    while (readFileSync(out, "utf8").split("\n").length < 4)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await collecting.end()).toBe(0);
    expect(collecting.err).toContain(`3 lines in ${out}\n`);
    const { out: replayed } = await bench.run("test", out);
    expect(replayed).toMatch(/\n2 passed, 0 failed\n$/);
  });
});
