import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { DebugClient } from "@vscode/debugadapter-testsupport";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveDap } from "../dap";

const script = `local total = 0
local function add(n)
  total = total + n
  return total
end
for i = 1, 3 do
  add(i)
end
Request.Response.HTTPStatusCode = 400 + total
RGWDebugLog("total " .. total)
`;

let folder: string;
let server: Server;
let client: DebugClient;
let outputs: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "moonhook-dap-"));
  writeFileSync(join(folder, "hook.lua"), script);
  writeFileSync(
    join(folder, "hook.case.json"),
    JSON.stringify({
      format: 1,
      name: "hook",
      release: "pacific",
      scripts: {
        preRequest: script,
        postRequest: "local seen = Request.Response.HTTPStatusCode\nerror('at the end')",
      },
      request: { RGWOp: "put_obj", HTTP: { Metadata: { "x-amz-meta-a": "b" } } },
    }),
  );
  server = createServer((socket) => void serveDap(socket, socket, () => {}).then(() => socket.end()));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  client = new DebugClient("node", "", "moonhook");
  await client.start((server.address() as AddressInfo).port);
  outputs = [];
  client.on("output", ({ body }: DebugProtocol.OutputEvent) => void outputs.push(body.output.trim()));
});

afterEach(async () => {
  await client.stop();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Setup {
  launch?: object;
  breakpoints?: DebugProtocol.SourceBreakpoint[];
  filters?: string[];
}

/** Launches the case and waits for its first stop. */
async function begin({
  launch = {},
  breakpoints = [],
  filters = [],
}: Setup): Promise<DebugProtocol.StoppedEvent> {
  await client.initializeRequest({ adapterID: "moonhook", linesStartAt1: true, pathFormat: "path" });
  const initialized = client.waitForEvent("initialized");
  await client.launchRequest({ program: join(folder, "hook.case.json"), ...launch } as never);
  await initialized;
  const source = { name: "preRequest.lua", sourceReference: 2 };
  await client.setBreakpointsRequest({ source, breakpoints });
  await client.setExceptionBreakpointsRequest({ filters });
  const stopped = client.waitForEvent("stopped");
  await client.configurationDoneRequest();
  return (await stopped) as DebugProtocol.StoppedEvent;
}

async function frames(): Promise<string[]> {
  const { body } = await client.stackTraceRequest({ threadId: 1 });
  return body.stackFrames.map(({ name, line, source }) => `${source?.name ?? "-"} ${name} ${line}`);
}

/** Does what moves and returns where the top frame is then. */
async function stopAfter(move: Promise<unknown>, threadId = 1): Promise<string> {
  const stopped = client.waitForEvent("stopped") as Promise<DebugProtocol.StoppedEvent>;
  await move;
  const { reason } = (await stopped).body;
  const { body } = await client.stackTraceRequest({ threadId, levels: 1 });
  return `${body.stackFrames[0]!.line} ${reason}`;
}

async function scope(name: string, frame = 0): Promise<DebugProtocol.Variable[]> {
  const { stackFrames } = (await client.stackTraceRequest({ threadId: 1 })).body;
  const { scopes } = (await client.scopesRequest({ frameId: stackFrames[frame]!.id })).body;
  const found = scopes.find((each) => each.name === name);
  return found
    ? (await client.variablesRequest({ variablesReference: found.variablesReference })).body.variables
    : [];
}

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

describe("a client of the Debug Adapter Protocol", () => {
  it("learns what the adapter can do", async () => {
    const { body } = await client.initializeRequest();
    expect(body).toMatchObject({
      supportsStepBack: true,
      supportsDataBreakpoints: true,
      supportsLogPoints: true,
    });
    expect(body?.exceptionBreakpointFilters?.map(({ filter }) => filter)).toEqual(["all", "uncaught"]);
  });

  it("steps in, out, over and back", async () => {
    await begin({ launch: { stopOnEntry: true } });
    expect(await frames()).toEqual(["preRequest.lua main chunk 1"]);
    expect(await stopAfter(client.nextRequest({ threadId: 1 }))).toBe("5 step");
    expect(await stopAfter(client.nextRequest({ threadId: 1 }))).toBe("6 step");
    expect(await stopAfter(client.nextRequest({ threadId: 1 }))).toBe("7 step");
    expect(await stopAfter(client.stepInRequest({ threadId: 1 }))).toBe("3 step");
    expect(await frames()).toEqual(["preRequest.lua add 3", "preRequest.lua main chunk 7"]);
    expect(await stopAfter(client.stepOutRequest({ threadId: 1 }))).toBe("6 step");
    expect(await stopAfter(client.stepBackRequest({ threadId: 1 }))).toBe("7 step");
  });

  it("stops at breakpoints with conditions both ways, and logs at logpoints", async () => {
    await begin({
      breakpoints: [
        { line: 3, condition: "n == 2" },
        { line: 7, logMessage: "adding {i}" },
        { line: 4, hitCondition: "3" },
      ],
    });
    expect((await scope("Locals")).map(({ name, value }) => `${name}=${value}`)).toEqual(["n=2"]);
    expect((await scope("Upvalues")).map(({ name, value }) => `${name}=${value}`)).toEqual(["total=1"]);
    expect(outputs).toEqual(["adding 1", "adding 2"]);
    expect(await stopAfter(client.continueRequest({ threadId: 1 }))).toBe("4 breakpoint");
    expect(await stopAfter(client.reverseContinueRequest({ threadId: 1 }))).toBe("3 breakpoint");
    expect(outputs).toEqual(["adding 1", "adding 2", "adding 3"]);
  });

  it("sees Request as a tree, evaluates, completes", async () => {
    await begin({ breakpoints: [{ line: 9 }] });
    const request = await scope("Request");
    const http = request.find(({ name }) => name === "HTTP")!;
    const { variables } = (await client.variablesRequest({ variablesReference: http.variablesReference }))
      .body;
    expect(variables.find(({ name }) => name === "Metadata")?.evaluateName).toBe("Request.HTTP.Metadata");
    const frameId = (await client.stackTraceRequest({ threadId: 1 })).body.stackFrames[0]!.id;
    const evaluate = async (expression: string) =>
      (await client.evaluateRequest({ expression, frameId, context: "watch" })).body.result;
    expect(await evaluate("total * 2")).toBe("12");
    expect(await evaluate('Request.HTTP.Metadata["x-amz-meta-a"]')).toBe('"b"');
    await expect(evaluate("nothing.here")).rejects.toThrow("attempt to index a nil value (global 'nothing')");
    const { targets } = (await client.completionsRequest({ text: "Request.Resp", column: 13, frameId })).body;
    expect(targets.map(({ label }) => label)).toEqual(["Response"]);
  });

  it("forks the run when a variable is set", async () => {
    await begin({ breakpoints: [{ line: 9 }] });
    const { stackFrames } = (await client.stackTraceRequest({ threadId: 1 })).body;
    const { scopes } = (await client.scopesRequest({ frameId: stackFrames[0]!.id })).body;
    const { variablesReference } = scopes.find(({ name }) => name === "Locals")!;
    const invalidated = client.waitForEvent("invalidated");
    const set = await client.setVariableRequest({ variablesReference, name: "total", value: "99" });
    expect(set.body.value).toBe("99");
    await invalidated;
    expect(await stopAfter(client.continueRequest({ threadId: 1 }), 2)).toMatch(/pause$/);
    expect(outputs).toContain("Lua INFO: total 99");
  });

  it("forks the run when the console assigns", async () => {
    await begin({ breakpoints: [{ line: 10 }] });
    const frameId = (await client.stackTraceRequest({ threadId: 1 })).body.stackFrames[0]!.id;
    const run = (expression: string) => client.evaluateRequest({ expression, frameId, context: "repl" });
    await run("total = total * 100");
    expect((await run("total")).body.result).toBe("600");
    await run('RGWDebugLog("to the console")');
    expect(outputs).toContain("Lua INFO: to the console");
    expect(await stopAfter(client.continueRequest({ threadId: 1 }), 2)).toMatch(/pause$/);
    expect(outputs).toContain("Lua INFO: total 600");
  });

  it("stops at writes of a field", async () => {
    await begin({ launch: { stopOnEntry: true } });
    const response = (await scope("Request")).find(({ name }) => name === "Response")!;
    const { body } = await client.dataBreakpointInfoRequest({
      variablesReference: response.variablesReference,
      name: "HTTPStatusCode",
    });
    await client.setDataBreakpointsRequest({ breakpoints: [{ dataId: body.dataId! }] });
    expect(await stopAfter(client.continueRequest({ threadId: 1 }))).toBe("9 data breakpoint");
  });

  it("stops at the error that ends postRequest and says why", async () => {
    const { body } = await begin({ filters: ["uncaught"] });
    expect(body).toMatchObject({ reason: "exception", threadId: 2 });
    const info = (await client.exceptionInfoRequest({ threadId: 2 })).body;
    expect(info).toMatchObject({ breakMode: "unhandled" });
    expect(info.exceptionId).toMatch(/:2: at the end$/);
  });

  it("goes to a line, restarts, and ends after the end", async () => {
    await begin({ launch: { stopOnEntry: true } });
    const source = { sourceReference: 2 };
    const { targets } = (await client.gotoTargetsRequest({ source, line: 8 })).body;
    expect(targets).toMatchObject([{ line: 9 }]);
    expect(await stopAfter(client.gotoRequest({ threadId: 1, targetId: targets[0]!.id }))).toBe("9 goto");
    expect(await stopAfter(client.restartRequest({}))).toBe("1 entry");
    expect(await stopAfter(client.continueRequest({ threadId: 1 }), 2)).toBe("2 pause");
    const terminated = client.waitForEvent("terminated");
    await client.continueRequest({ threadId: 2 });
    await terminated;
  });

  it("debugs a script file that stands in for the case's script", async () => {
    const path = join(folder, "hook.lua");
    await client.initializeRequest();
    const initialized = client.waitForEvent("initialized");
    await client.launchRequest({
      program: join(folder, "hook.case.json"),
      scripts: { preRequest: path },
    } as never);
    await initialized;
    const { breakpoints } = (
      await client.setBreakpointsRequest({ source: { path }, breakpoints: [{ line: 8 }, { line: 99 }] })
    ).body;
    expect(breakpoints).toMatchObject([
      { verified: true, line: 9 },
      { verified: false, message: "no code at this line or after it" },
    ]);
    const stopped = client.waitForEvent("stopped");
    await client.configurationDoneRequest();
    await stopped;
    expect((await client.stackTraceRequest({ threadId: 1 })).body.stackFrames[0]!.source?.path).toBe(path);
  });

  it("runs without stops and tells the log when nothing is to be debugged", async () => {
    await client.initializeRequest();
    const initialized = client.waitForEvent("initialized");
    await client.launchRequest({ program: join(folder, "hook.case.json"), noDebug: true } as never);
    await initialized;
    const terminated = client.waitForEvent("terminated");
    await client.configurationDoneRequest();
    await terminated;
    expect(outputs[0]).toBe("Lua INFO: total 6");
    expect(outputs[1]).toMatch(/^Lua ERROR: .*:2: at the end$/);
  });

  it("reads sources and where breakpoints can be", async () => {
    await begin({ launch: { stopOnEntry: true } });
    const { sources } = (await client.send("loadedSources", {})).body as { sources: DebugProtocol.Source[] };
    expect(sources.map(({ name }) => name)).toEqual(["preRequest.lua", "postRequest.lua"]);
    const { content } = (await client.sourceRequest({ sourceReference: 2 })).body;
    expect(content).toBe(script);
    const source = { sourceReference: 2 };
    const { body } = await client.send("breakpointLocations", { source, line: 1, endLine: 6 });
    const { breakpoints } = body as { breakpoints: { line: number }[] };
    expect(breakpoints.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
  });

  it("is told what is wrong with what it asks", async () => {
    await client.initializeRequest();
    await expect(client.launchRequest({} as never)).rejects.toThrow("`program` is missing");
    await expect(client.launchRequest({ program: join(folder, "none.json") } as never)).rejects.toThrow(
      "there is no such file",
    );
    await expect(client.threadsRequest()).rejects.toThrow("nothing is launched yet");
    await expect(client.send("fly", {})).rejects.toThrow("does not know the request");
  });
});
