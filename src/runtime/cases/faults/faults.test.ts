import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Case } from "../format/case";
import { readCase } from "../read";
import { runCase } from "../run";
import { planFaults, savedCase, tryAllFaults, tryFault } from ".";
import type { RunOutcome } from "./row";

const root = join(import.meta.dirname, "../../../..");
const scenarios = join(import.meta.dirname, "../../modules/__fixtures__");

function caseOf(value: unknown): Case {
  const parsed = readCase(typeof value === "string" ? value : JSON.stringify(value));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
}

/** The sample of Ceph's document, as the page offers it. */
const accessLog = caseOf(readFileSync(join(root, "public/examples/access-log.case.json"), "utf8"));

/** A hook of one's own at an endpoint; `faults` are the case's own. */
function hooked(script: string, listen = "unix:/tmp/socket", faults: string[] = []): Case {
  return caseOf({
    format: 1,
    name: "hooked",
    release: "pacific",
    scripts: { postRequest: script },
    packages: [{ name: "luasocket" }, { name: "luasec" }],
    request: { RGWOp: "get_obj" },
    network: { endpoints: [{ listen, serve: "sink", faults }] },
  });
}

const said = ({ hooks }: RunOutcome) => hooks[0]!.message?.replace(/^\[string ".*"\]:\d+: /s, "") ?? null;

/** The words that a recorded scenario printed behind a label. */
function recorded(file: string, label: string): string {
  const line = readFileSync(join(scenarios, file), "utf8")
    .split("\n")
    .find((each) => each.includes(`] ${label} `))!;
  return JSON.parse(/"[^"]*"/.exec(line)![0]);
}

describe("the access log with every fault", () => {
  const { usual, rows } = tryAllFaults(accessLog);

  it("goes well without any", () => {
    expect(usual).toMatchObject({
      hooks: [{ context: "postRequest", status: "ok", message: null, blockedMs: 0 }],
      http: { status: 200, reason: "OK" },
    });
    expect(usual.lines["unix:/tmp/socket"]).toHaveLength(1);
  });

  it("has an outcome for each", () => {
    expect(
      rows.map((row) => [
        row.words,
        row.hooks[0]!.status,
        row.http?.status ?? "no answer",
        row.blockedMs,
        row.lost.length,
        row.asUsual,
      ]),
    ).toEqual([
      ["no socket file", "error", 200, 0, 1, false],
      ["nobody listens", "error", 200, 0, 1, false],
      ["hangs: its accept queue is full", "hang", "no answer", null, 1, false],
      ["never answers", "hang", "no answer", null, 1, false],
      ["goes silent after the first 100 bytes", "ok", 200, 0, 1, true],
      ["accepts, never reads", "ok", 200, 0, 1, true],
      ["resets the connection at once", "error", 200, 0, 1, false],
      ["resets after 100 bytes", "ok", 200, 0, 1, true],
      ["closes its sending side at once", "ok", 200, 0, 0, true],
      ["half a second away", "ok", 200, 0, 0, true],
      ["behind a line of 1 kB/s", "ok", 200, 0, 0, true],
      ["gets everything in pieces of 10 bytes", "ok", 200, 0, 0, true],
    ]);
  });

  it("saves a cell as a case that holds", () => {
    const plan = planFaults(accessLog);
    for (const trial of plan.trials) {
      const saved = savedCase(plan.case, trial, ["postRequest"]);
      expect(saved.network!.endpoints[0]!.faults).toEqual([trial.fault]);
      expect(runCase(saved).pass, trial.words).toBe(true);
      expect(caseOf(JSON.stringify(saved))).toEqual(saved);
    }
    const refused = savedCase(plan.case, plan.trials[1]!, ["postRequest"]);
    expect(runCase({ ...refused, network: accessLog.network! }).pass).toBe(false);
  });
});

describe("the outcome that was recorded of LuaSocket", () => {
  const connects = `
    local s = require "socket.unix"()
    assert(s:connect("/tmp/socket"))
    assert(s:send("line\\n"))`;
  const outcome = (script: string, fault: string, listen = "unix:/tmp/socket") => {
    const plan = planFaults(hooked(script, listen));
    return tryFault(plan, { address: listen, fault, words: fault });
  };

  it.each([
    ["absent", "no file"],
    ["refuse", "file left, nobody listens"],
  ])("201: %s", (fault, label) => {
    const row = outcome(connects, fault);
    expect(said(row)).toBe(recorded("scenarios/201-luasocket-unix-errors.out", label));
    expect(row.lost).toEqual([{ address: "unix:/tmp/socket", line: "line" }]);
  });

  it("202: a full backlog is a success with a timeout, until something is sent", () => {
    const timid = `
      local s = require "socket.unix"()
      s:settimeout(0.2)
      RGWDebugLog(tostring(s:connect("/tmp/socket")))
      assert(s:send("line"))`;
    const trace = readFileSync(join(scenarios, "scenarios/202-luasocket-unix-backlog-full.out"), "utf8");
    const words = "Transport endpoint is not connected";
    expect(trace).toContain(`connect 3\n[   0.000]   connect 1\n[   0.000]   send nil "${words}" 0`);
    expect(runCase({ ...hooked(timid, "unix:/tmp/socket", ["backlogFull"]) }).contexts[0]!.log[0]!.text).toBe(
      "Lua INFO: 1.0",
    );
    const row = outcome(timid, "backlogFull");
    expect(said(row)).toBe(words);
    expect(row.blockedMs).toBe(0);
  });

  it("202: without a timeout it blocks the request for ever", () => {
    expect(outcome(connects, "backlogFull")).toMatchObject({
      hooks: [{ status: "hang", blockedMs: null }],
      http: null,
      blockedMs: null,
    });
  });

  it("203: a collector that does not read, with a timeout", () => {
    const row = outcome(
      `
      local s = require "socket.unix"()
      s:settimeout(0.1)
      s:connect("/tmp/socket")
      assert(s:send(("x"):rep(1000000)))`,
      "stallReader",
    );
    expect(said(row)).toBe(recorded("scenarios/203-luasocket-send-timeout.out", "send"));
    expect(row.blockedMs).toBeCloseTo(100, 0);
  });

  const sends = `
    local socket = require "socket"
    local s = socket.tcp()
    assert(s:connect("collector", 9000))
    assert(s:send("line\\n"))
    socket.sleep(1)
    local first, second = s:send("x"), select(2, s:send("y"))
    RGWDebugLog(tostring(first) .. " " .. tostring(second))`;

  it("204: the first send after the other end is gone succeeds and is lost", () => {
    const closing = `
      local server = require "net.server"
      server.listen("127.0.0.1", 9000, { onincoming = function (conn) conn:close() end })
      server.loop()`;
    const aCase = {
      ...hooked(sends.replace('"collector"', '"127.0.0.1"')),
      network: { endpoints: [{ listen: "tcp:127.0.0.1:9000", serve: { lua: closing } }] },
    };
    const { contexts, network } = runCase(aCase);
    const words = recorded("behaviour/204-hook-tcp.out", "again");
    expect(contexts[0]!.log.map(({ text }) => text)).toEqual([`Lua INFO: 1.0 ${words}`]);
    expect(network!.addresses[0]!.connections[0]).toMatchObject({ received: "line\n", lost: "x" });
    expect(contexts[0]!.blockedMs).toBeCloseTo(1000, 0);
  });

  it("205: nobody listens on TCP", () => {
    expect(said(outcome(sends, "refuse", "tcp:collector:9000"))).toBe(
      recorded("behaviour/205-hook-refused.out", "c"),
    );
  });

  it("206: a stream that ends gives what came, then closed", () => {
    const reads = `
      local s = require "socket".connect("collector", 9000)
      s:send("tail")
      local got, err, partial = s:receive(9)
      RGWDebugLog(tostring(err) .. " " .. tostring(partial))`;
    const aCase = hooked(reads, "tcp:collector:9000", ["halfClose after 4 bytes"]);
    const echo = { ...aCase.network!.endpoints[0]!, serve: "echo" as const };
    const { contexts } = runCase({ ...aCase, network: { endpoints: [echo] } });
    expect(readFileSync(join(scenarios, "behaviour/206-hook-patterns.out"), "utf8")).toContain(
      'a nil "closed" ""',
    );
    expect(contexts[0]!.log.map(({ text }) => text)).toEqual(["Lua INFO: closed "]);
  });
});

describe("a plan", () => {
  it("puts a sink where nobody listens at an address that a hook tries", () => {
    const alone = { ...hooked('require("socket.unix")():connect("/run/log")'), network: { endpoints: [] } };
    const { case: attended, trials } = planFaults(alone);
    expect(attended.network!.endpoints).toEqual([{ listen: "unix:/run/log", serve: "sink" }]);
    expect(trials.map(({ address }) => address)).toContain("unix:/run/log");
  });

  it("has nothing to try where no hook opens a socket", () => {
    expect(tryAllFaults(hooked("x = 1")).rows).toEqual([]);
  });

  it("tries faults of TLS where it is spoken", () => {
    const secure = `
      local socket, ssl = require "socket", require "ssl"
      local s = assert(socket.connect("collector", 6514))
      s = assert(ssl.wrap(s, { mode = "client", protocol = "any", verify = "peer", cafile = "/etc/ssl/collector.crt" }))
      s:settimeout(2)
      assert(s:dohandshake())
      assert(s:send("line\\n"))
      s:close()`;
    const aCase = hooked(secure, "tcp:collector:6514");
    const { usual, rows } = tryAllFaults({
      ...aCase,
      network: { endpoints: [{ listen: "tcp:collector:6514", serve: "sink", tls: true }] },
    });
    expect(usual).toMatchObject({ hooks: [{ status: "ok" }], lines: { "tcp:collector:6514": ["line"] } });
    const tls = rows.filter(({ fault }) => fault.startsWith("tls "));
    expect(tls.map((row) => [row.fault, said(row), row.lost.length])).toEqual([
      ["tls untrusted", "certificate verify failed", 1],
      // LuaSec compares no names by itself.
      ["tls wrongName", null, 0],
      ["tls plaintext", "wrong version number", 1],
      ["tls clientCertMissing", "sslv3 alert handshake failure", 1],
      ["tls hang", "wantread", 1],
    ]);
  });

  it("counts what a hook does not ask about as lost, without an error", () => {
    const udp = `
      local s = require "socket".udp()
      s:setpeername("statsd", 8125)
      s:send("requests:1|c")`;
    const { rows } = tryAllFaults(hooked(udp, "udp:statsd:8125"));
    expect(rows.map(({ fault, asUsual, lost }) => [fault, asUsual, lost.length])).toEqual([
      ["refuse", true, 1],
      ["blackhole", true, 1],
      ["latency 500 ms", true, 0],
    ]);
  });
});
