import { describe, expect, it } from "vitest";
import { presetFor } from "../../runtime/cases/presets";
import { answer } from "./answer";
import { type CaseOutcome, tooLong } from "./outcome";
import { type Lane, Pool } from "./pool";
import type { Kind, Questions } from "./protocol";

const given = (preRequest: string, expected?: unknown) => ({
  format: 1,
  release: "reef",
  scripts: { preRequest },
  ...(expected !== undefined && { expect: expected }),
});

async function ask<K extends Kind>(kind: K, asked: Questions[K]["asked"]): Promise<Questions[K]["answer"]> {
  const message = await answer({ type: "suite", id: 1, kind, asked });
  if (!("answer" in message)) throw new Error(message.failed);
  return message.answer as Questions[K]["answer"];
}

const outcomes = (...cases: unknown[]) => ask("run", cases);

const passed: CaseOutcome = { ...tooLong, verdict: "passed" };

describe("a case in a list", () => {
  it("passes, fails with the line that made it, only runs, or is not run", async () => {
    const log = { log: { preRequest: ["Lua INFO: a"] } };
    const [good, bad, ran, invalid] = await outcomes(
      given('RGWDebugLog("a")', log),
      given('\n\nRGWDebugLog("b")', log),
      given("error('no')"),
      { format: 1, release: "reef" },
    );
    expect(good).toMatchObject({ verdict: "passed", met: 1, of: 1, failures: [] });
    expect(bad).toMatchObject({
      verdict: "failed",
      failures: [{ expected: "Lua INFO: a", got: "Lua INFO: b", at: { context: "preRequest", line: 3 } }],
    });
    expect(ran).toMatchObject({
      verdict: "ran",
      trouble: { context: "preRequest", status: "error", line: 1 },
    });
    expect(invalid).toMatchObject({ verdict: "invalid", mistakes: [expect.stringContaining("scripts")] });
  });

  it("comes to an end also where its script does not", async () => {
    expect((await outcomes(given("while true do end")))[0]).toMatchObject({
      verdict: "ran",
      trouble: { context: "preRequest" },
    });
  });
});

describe("a pool", () => {
  const list = Array.from({ length: 60 }, (_, at) => at);

  it("gives each case's outcome once, whichever lane ran it", async () => {
    const lane = (): Lane => ({ run: async (cases) => cases.map(() => passed), stop() {} });
    const seen: number[] = [];
    await new Pool({ lanes: [lane(), lane(), lane()] }).run(list, (at) => seen.push(at));
    expect(seen.sort((a, b) => a - b)).toEqual(list);
  });

  it("gives up the one case that takes too long, and no other", async () => {
    let end: (() => void) | undefined;
    const stuck: Lane = {
      run: (cases) =>
        cases.includes(7)
          ? new Promise((settle) => {
              end = () => settle(null);
            })
          : Promise.resolve(cases.map(() => passed)),
      stop: () => end?.(),
    };
    const verdicts = new Map<number, string>();
    await new Pool({ lanes: [stuck], patienceMs: 5 }).run(list, (at, { verdict }) =>
      verdicts.set(at, verdict),
    );
    expect([...verdicts].filter(([, verdict]) => verdict === "tooLong")).toEqual([[7, "tooLong"]]);
    expect(verdicts.size).toBe(60);
  });

  it("stops at once and reports nothing after that", async () => {
    const seen: number[] = [];
    let settle: ((outcomes: CaseOutcome[] | null) => void) | undefined;
    const lane: Lane = {
      run: () => new Promise((done) => (settle = done)),
      stop: () => settle?.(null),
    };
    const pool = new Pool({ lanes: [lane] });
    const run = pool.run(list, (at) => seen.push(at));
    pool.stop();
    await run;
    expect(seen).toEqual([]);
  });
});

describe("questions about many cases", () => {
  const log = { log: { preRequest: ["Lua INFO: a"] } };
  const tested = given('RGWDebugLog("a")\nlocal unused = 1', log);

  it("compare two versions of the scripts, with the lines that differ", async () => {
    const after = {
      label: "new",
      scripts: { preRequest: 'RGWDebugLog("a")\nRequest.Response.HTTPStatusCode = 403' },
    };
    const asked = { cases: [tested, { format: 1 }], before: { label: "old" }, after };
    const [compared, invalid] = await ask("compare", asked);
    expect(invalid).toBeNull();
    expect(compared?.flips).toContainEqual(
      expect.objectContaining({ path: "response.HTTPStatusCode", after: 403 }),
    );
    expect(compared?.parting?.after).toMatchObject({ line: 2 });
  });

  it("check in portions whether cases notice mistakes", async () => {
    const begun = await ask("mutation", [{ id: "a", case: tested }]);
    expect(begun.total).toBeGreaterThan(0);
    let now = begun;
    while (now.done < now.total) now = await ask("mutationOn", { ms: 50 });
    expect(now.report).toMatchObject({ complete: true, killed: expect.any(Number) });
  });

  it("search in portions for a request that makes a hook fail", async () => {
    const { request } = (await presetFor("put_obj", "reef"))!;
    const hook = { ...given("local name = Request.Object.Name\nRGWDebugLog(name)"), request };
    const begun = await ask("fuzz", { case: hook, seed: 1, runs: 500 });
    if (typeof begun === "string") throw new Error(begun);
    let now = begun;
    while (now.done < now.total) now = await ask("fuzzOn", { ms: 50 });
    expect(now.report.findings[0]).toMatchObject({ context: "preRequest", status: "error", line: 1 });
    expect(await ask("fuzz", { case: { format: 1 }, seed: 1, runs: 1 })).toMatch(/release/);
  });
});

describe("files", () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const written = JSON.stringify({ format: 1, name: "a", release: "reef", scripts: {} });

  it("give a case each, a line of JSON lines too, or say what is wrong where", async () => {
    const read = await ask("readFiles", [
      file("x/a.case.json", written),
      file("x/bad.json", '{"format":1}'),
      file("many.jsonl", `${written}\n\n${written}\n{}\n`),
    ]);
    expect(read.map((each) => ("case" in each ? [each.path, each.case.name] : each.mistake))).toEqual([
      ["x/a.case.json", "a"],
      expect.stringMatching(/^x\/bad\.json: release/),
      ["many.jsonl", "a"],
      ["many.jsonl", "a"],
      expect.stringMatching(/^many\.jsonl:4: format/),
    ]);
  });

  it("of a capture give one case for both contexts of a request", async () => {
    const { request } = (await presetFor("put_obj", "reef"))!;
    const line = (context: string) =>
      JSON.stringify({
        moonhook: 1,
        release: "reef",
        context,
        request: { ...request, TransactionId: "tx1" },
      });
    const read = await ask("readFiles", [
      file("capture.jsonl", `${line("preRequest")}\n${line("postRequest")}\n`),
    ]);
    expect(read).toMatchObject([{ path: "capture.jsonl", case: { release: "reef" } }]);
  });

  it("make a link and come back out of it", async () => {
    const { link } = (await ask("writeLink", { cases: [JSON.parse(written)], passphrase: "" })) as {
      link: string;
    };
    expect(await ask("openLink", { link, passphrase: null })).toEqual({
      ok: true,
      cases: [JSON.parse(written)],
    });
    const refused = await ask("writeLink", { cases: [{ format: 1, name: "x" }], passphrase: "" });
    expect(refused).toEqual({ ok: false, message: expect.stringMatching(/^“x” is not valid: release/) });
  });
});
