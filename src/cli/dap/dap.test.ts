import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { preRequest, script, TestClient } from "./client.testing";
import { serveDap } from "./command";

let test: TestClient;
beforeEach(async () => {
  test = await TestClient.start();
});
afterEach(() => test.stop());

/** What the server writes and returns for these bytes, while its input stays open. */
async function served(
  bytes: string,
): Promise<{ code: number; written: string; errors: string; reading: boolean }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let errors = "";
  const code = serveDap(input, output, (text) => {
    errors += text;
  });
  input.write(bytes);
  return { code: await code, written: String(output.read() ?? ""), errors, reading: !input.isPaused() };
}

describe("the server", () => {
  const disconnect = JSON.stringify({ seq: 1, type: "request", command: "disconnect" });

  it("leaves its input alone once the client has disconnected", async () => {
    const { code, written, reading } = await served(
      `Content-Length: ${disconnect.length}\r\n\r\n${disconnect}`,
    );
    expect({ code, reading }).toEqual({ code: 0, reading: false });
    expect(written).toContain('"command":"disconnect","success":true');
  });

  it("ends with an error for what is not the protocol", async () => {
    expect(await served("GET / HTTP/1.1\r\n\r\n")).toMatchObject({
      code: 2,
      errors: 'dap: expected a header "Content-Length: N", got "GET / HTTP/1.1"\n',
    });
  });
});

describe("a client", () => {
  it("learns what the adapter can do", async () => {
    const { body } = await test.initialize();
    expect(body).toMatchObject({
      supportsStepBack: true,
      supportsDataBreakpoints: true,
      supportsLogPoints: true,
      supportsSetExpression: true,
    });
    expect(body?.exceptionBreakpointFilters?.map(({ filter }) => filter)).toEqual(["all", "uncaught"]);
  });

  it("debugs a script file that stands in for the case's script", async () => {
    const path = join(test.folder, "hook.lua");
    await test.launch({ scripts: { preRequest: path } });
    const { breakpoints } = (
      await test.client.setBreakpointsRequest({ source: { path }, breakpoints: [{ line: 8 }, { line: 99 }] })
    ).body;
    expect(breakpoints).toMatchObject([
      { verified: true, line: 9 },
      { verified: false, message: "no code at this line or after it" },
    ]);
    await test.stopped(test.client.configurationDoneRequest());
    expect((await test.stack())[0]!.source?.path).toBe(path);
  });

  it("debugs a script around a recorded operation", async () => {
    const program = test.write("op.lua", "local op = Request.RGWOp\nRGWDebugLog(op)");
    await test.launch({ program, context: "preRequest", op: "get_obj", release: "reef" });
    await test.client.setBreakpointsRequest({ source: { path: program }, breakpoints: [{ line: 2 }] });
    await test.stopped(test.client.configurationDoneRequest());
    expect(await test.values("Locals")).toEqual(['op="get_obj"']);
    expect((await test.stack())[0]!.source?.path).toBe(program);
  });

  it("restarts with what the files hold now", async () => {
    const path = join(test.folder, "hook.lua");
    await test.launch({ scripts: { preRequest: path }, stopOnEntry: true });
    await test.stopped(test.client.configurationDoneRequest());
    test.write("hook.lua", script.replace("local total = 0", "local total = 70"));
    expect(await test.stopAfter(test.client.restartRequest({}))).toBe("1 entry");
    await test.stopped(test.client.continueRequest({ threadId: 1 }));
    expect(test.outputs).toContain("Lua INFO: total 76");
  });

  it("goes on as it was where it cannot restart", async () => {
    await test.begin({ launch: { stopOnEntry: true } });
    test.write("hook.case.json", "{ nothing");
    await expect(test.client.restartRequest({})).rejects.toThrow("hook.case.json:1:3");
    expect(await test.stopAfter(test.client.nextRequest({ threadId: 1 }))).toBe("5 step");
  });

  it("runs without stops and tells the log when nothing is to be debugged", async () => {
    await test.launch({ noDebug: true });
    const terminated = test.client.waitForEvent("terminated");
    await test.client.configurationDoneRequest();
    await terminated;
    expect(test.outputs[0]).toBe("Lua INFO: total 6");
    expect(test.outputs[1]).toMatch(/^Lua ERROR: .*:2: at the end$/);
  });

  it("reads sources and where breakpoints can be", async () => {
    await test.begin({ launch: { stopOnEntry: true } });
    const loaded = (await test.client.send("loadedSources", {})).body as { sources: DebugProtocol.Source[] };
    expect(loaded.sources.map(({ name }) => name)).toEqual(["preRequest.lua", "postRequest.lua"]);
    const { content } = (await test.client.sourceRequest({ sourceReference: 2 })).body;
    expect(content).toBe(script);
    const { body } = await test.client.send("breakpointLocations", {
      source: preRequest,
      line: 1,
      endLine: 6,
    });
    const { breakpoints } = body as { breakpoints: { line: number }[] };
    expect(breakpoints.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
  });

  it.each([
    [{ program: undefined }, "`program` is missing"],
    [{ program: "none.json" }, "there is no such file"],
    [{ program: "none.lua" }, "`context` is missing"],
    [{ program: "none.lua", context: "before" }, 'context "before": expected one of background'],
    [{ program: "hook.lua", context: "preRequest", op: "fly" }, "has no recorded operation"],
    [{ release: "nautilus" }, 'release "nautilus": expected one of pacific'],
    [{ scripts: { before: "hook.lua" } }, "scripts.before: there is no such context"],
  ])("is told what is wrong with %j", async (launch, message) => {
    await test.initialize();
    const program = "program" in launch ? launch.program && join(test.folder, launch.program) : undefined;
    const args = {
      program: join(test.folder, "hook.case.json"),
      ...launch,
      ...("program" in launch && { program }),
    };
    await expect(test.client.launchRequest(args as never)).rejects.toThrow(message);
  });

  it("is told what is wrong with what it asks", async () => {
    await expect(test.client.initializeRequest({ adapterID: "a", linesStartAt1: false })).rejects.toThrow(
      "counts lines and columns from 1",
    );
    await test.initialize();
    await expect(test.client.threadsRequest()).rejects.toThrow("nothing is launched yet");
    await expect(test.client.send("fly", {})).rejects.toThrow("does not know the request");
  });
});
