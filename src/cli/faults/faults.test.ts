import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const accessLog = join(import.meta.dirname, "../../../public/examples/access-log.case.json");

describe("faults", () => {
  it("prints every fault with what it does to the request", async () => {
    const { code, out } = await bench.run("faults", accessLog);
    expect(code).toBe(0);
    expect(out).toContain("unix:/tmp/socket\n");
    expect(out).toMatch(/without a fault +postRequest ok +200 OK +0 ms\n/);
    expect(out).toMatch(
      /nobody listens +postRequest error \(line 16: connection refused\) +200 OK +0 ms +1 line\n/,
    );
    expect(out).toMatch(/hangs: its accept queue is full +postRequest hang .* no answer +for ever +1 line\n/);
  });

  it("prints the table as JSON", async () => {
    const { out } = await bench.run("faults", accessLog, "--json", "--release", "reef");
    const { usual, rows } = JSON.parse(out);
    expect(usual.hooks).toMatchObject([{ context: "postRequest", status: "ok" }]);
    expect(rows[1]).toMatchObject({ fault: "refuse", lost: [{ address: "unix:/tmp/socket" }] });
  });

  it("saves rows as cases that pass", async () => {
    const folder = join(bench.folder, "saved");
    const { err } = await bench.run("faults", accessLog, "--save", folder);
    expect(err).toBe("12 case files in ~/saved\n");
    expect(readdirSync(folder)).toContain("reset-after-100-bytes.case.json");
    expect(JSON.parse(readFileSync(join(folder, "refuse.case.json"), "utf8"))).toMatchObject({
      network: { endpoints: [{ faults: ["refuse"] }] },
      expect: { status: { postRequest: "error" }, network: { "unix:/tmp/socket": [] } },
    });
    expect((await bench.run("test", folder)).out).toMatch(/12 passed, 0 failed\n$/);
  });

  it("says so where there is nothing to try, and where the case is wrong", async () => {
    const quiet = bench.write("quiet.json", hello);
    expect((await bench.run("faults", quiet)).out).toBe("hello: no script connects to an address.\n");
    const broken = bench.write("broken.json", {
      ...hello,
      packages: [{ name: "luasocket" }],
      network: { endpoints: [{ listen: "unix:/s", serve: { lua: "local x\nx.y = 1" } }] },
    });
    const { code, err } = await bench.run("faults", broken);
    expect(code).toBe(2);
    expect(err).toContain("network.endpoints[0].serve.lua: collector.lua:2: attempt to index a nil value");
  });
});

describe("run", () => {
  it("tells how long sockets blocked the request and what was lost", async () => {
    const aCase = JSON.parse(readFileSync(accessLog, "utf8"));
    aCase.network.endpoints[0].faults = ["stallReader"];
    const { out } = await bench.run("run", bench.write("stalled.json", aCase));
    expect(out).toContain("\nsockets  blocked the request for 0 ms\n  lost  unix:/tmp/socket {");
    aCase.network.endpoints[0].faults = ["backlogFull"];
    const hung = await bench.run("run", bench.write("hung.json", aCase));
    expect(hung.out).toContain("\nsockets  blocked the request for ever\n");
  });
});
