import { describe, expect, it } from "vitest";
import { answer } from "./answer";
import type { FaultPlan } from "./client";
import { AsideClient } from "./client";
import type { Comparison } from "./comparison";
import type { AsideMessage, AsideRequest } from "./protocol";

/** A worker that answers in the same thread, or never. */
function workerThat(answers: boolean) {
  const worker = {
    ended: false,
    onmessage: null as ((event: { data: AsideMessage }) => void) | null,
    postMessage(request: AsideRequest) {
      if (answers) queueMicrotask(() => worker.onmessage?.({ data: answer(request) }));
    },
    terminate() {
      worker.ended = true;
    },
  };
  return worker;
}

const ask = (answers = true) => new AsideClient(() => workerThat(answers) as unknown as Worker);

const aCase = {
  format: 1,
  release: "pacific",
  scripts: { preRequest: "for i = 1, 300 do RGWDebugLog(i) end RGW.n = 1" },
  request: { RGWOp: "put_obj", Bucket: null },
};

describe("questions beside the run", () => {
  it("compare a case on every release, with no more lines than a column shows", async () => {
    const { columns, first } = (await ask().ask("compare", aCase)) as Comparison;
    expect(columns.map(({ works }) => works)).toEqual([false, false, true, true, true]);
    expect(columns[0]!.contexts[0]).toMatchObject({ status: "error", unsent: 101 });
    expect(columns[0]!.contexts[0]!.log).toHaveLength(200);
    expect(first).toMatchObject({ from: "quincy", to: "reef", causes: ["hasRgwTable"] });
  });

  it("tell on which releases the expected effect is missing, where one has it", async () => {
    const abort = { preRequest: "return RGW_ABORT_REQUEST" };
    const expected = { ...aCase, scripts: abort, expect: { operation: "aborted" } };
    const { columns } = (await ask().ask("compare", expected)) as Comparison;
    expect(columns.map(({ missesItsEffect }) => missesItsEffect)).toEqual([true, true, true, true, false]);
    const never = { ...expected, expect: { operation: "failed" } };
    const other = (await ask().ask("compare", never)) as Comparison;
    expect(other.columns.some(({ missesItsEffect }) => missesItsEffect)).toBe(false);
  });

  it("compare nothing of a case that is not valid", async () => {
    expect(await ask().ask("compare", { format: 1, seed: "x" })).toBeNull();
  });

  it("give radosgw-admin's answer with what it does to the store", async () => {
    const store = { scripts: [], packages: null };
    const infile = { name: "pre.lua", text: "x = 1" };
    const options = { context: "preRequest", infile };
    const put = { store, command: "script" as const, words: ["put"], options, release: "reef" as const };
    expect(await ask().ask("admin", put)).toMatchObject({
      exitCode: 0,
      change: { kind: "putScript", context: "preRequest", tenant: "", text: "x = 1" },
    });
  });

  it("plan faults, try one and keep it as a case", async () => {
    const client = ask();
    const hooked = {
      ...aCase,
      scripts: { preRequest: 'assert(require("socket.unix")():connect("/tmp/socket"))' },
      packages: [{ name: "luasocket" }],
    };
    const plan = (await client.ask("planFaults", hooked)) as FaultPlan;
    const trial = plan.trials[1]!;
    expect(trial).toMatchObject({ address: "unix:/tmp/socket", fault: "refuse" });
    expect(await client.ask("tryFault", { plan, trial })).toMatchObject({
      hooks: [{ context: "preRequest", status: "error" }],
    });
    expect(await client.ask("savedFault", { plan, trial, hooks: ["preRequest"] })).toMatchObject({
      network: { endpoints: [{ faults: ["refuse"] }] },
      expect: { status: { preRequest: "error" } },
    });
    expect(await client.ask("planFaults", { format: 1 })).toContain("release: is missing");
  });

  it("are left without an answer when they are stopped", async () => {
    const client = ask(false);
    const open = client.ask("compare", aCase);
    client.stop();
    expect(await open).toBeNull();
  });
});
