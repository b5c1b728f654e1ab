import type { DebugProtocol } from "@vscode/debugprotocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { preRequest, TestClient } from "./client.testing";

let test: TestClient;
beforeEach(async () => {
  test = await TestClient.start();
});
afterEach(() => test.stop());

const thread = { threadId: 1 };

describe("breakpoints of a client", () => {
  it("stop both ways by their conditions, and log at logpoints", async () => {
    await test.begin({
      breakpoints: [
        { line: 3, condition: "n == 2" },
        { line: 7, logMessage: "adding {i}" },
        { line: 4, hitCondition: "3" },
      ],
    });
    expect(await test.values("Locals")).toEqual(["n=2"]);
    expect(await test.values("Upvalues")).toEqual(["total=1"]);
    expect(test.outputs).toEqual(["adding 1", "adding 2"]);
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("4 breakpoint");
    expect(await test.stopAfter(test.client.reverseContinueRequest(thread))).toBe("3 breakpoint");
    expect(test.outputs).toEqual(["adding 1", "adding 2", "adding 3"]);
  });

  it("say why they are not set", async () => {
    await test.launch();
    const breakpoints = [
      { line: 3, condition: "n ==" },
      { line: 3, hitCondition: "often" },
      { line: 3, logMessage: "n is {n" },
    ];
    const { body } = await test.client.setBreakpointsRequest({ source: preRequest, breakpoints });
    expect(body.breakpoints.map(({ verified, message }) => [verified, message])).toEqual([
      [false, 'condition "n ==": unexpected symbol near <eof>'],
      [false, 'hit condition "often": expected a number, or one after =, >, >=, <, <= or %'],
      [false, 'log message "n is {n": the brace at character 6 is not closed'],
    ]);
  });

  it("stop at writes of a field, and of a variable at some of them", async () => {
    await test.begin({ launch: { stopOnEntry: true } });
    const response = (await test.variables(await test.scope("Request"))).find(
      ({ name }) => name === "Response",
    )!;
    const field = await test.client.dataBreakpointInfoRequest({
      variablesReference: response.variablesReference,
      name: "HTTPStatusCode",
    });
    expect(await test.stopAfter(test.client.nextRequest(thread))).toBe("5 step");
    const total = await test.client.dataBreakpointInfoRequest({ name: "total" });
    const { breakpoints } = (
      await test.client.setDataBreakpointsRequest({
        breakpoints: [
          { dataId: field.body.dataId! },
          { dataId: total.body.dataId!, hitCondition: "= 2" },
          { dataId: total.body.dataId!, hitCondition: "now and then" },
          { dataId: total.body.dataId!, condition: "total > 3" },
        ],
      })
    ).body;
    expect(breakpoints.map(({ verified }) => verified)).toEqual([true, true, false, false]);
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("7 data breakpoint");
    expect(await test.evaluate("total")).toBe("0");
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("9 data breakpoint");
    expect((await test.client.dataBreakpointInfoRequest({ name: "nothing" })).body.dataId).toBe(null);
  });

  it("stop at the error that ends postRequest and say why", async () => {
    const { body } = await test.begin({ filters: ["uncaught"] });
    expect(body).toMatchObject({ reason: "exception", threadId: 2 });
    const info = (await test.client.exceptionInfoRequest({ threadId: 2 })).body;
    expect(info).toMatchObject({ breakMode: "unhandled" });
    expect(info.exceptionId).toMatch(/:2: at the end$/);
  });
});

describe("a module of the case", () => {
  const text = "local M = {}\nfunction M.of(key)\n  local t = 'tag ' .. key\n  return t\nend\nreturn M";

  it("can be stepped into and has breakpoints of its own", async () => {
    const program = test.writeCase("module.case.json", {
      modules: [{ name: "my.tags", text }],
      scripts: { preRequest: 'local tags = require("my.tags")\nRGWDebugLog(tags.of("a"))' },
    });
    await test.launch({ program });
    const { sources } = (await test.client.send("loadedSources", {})).body as {
      sources: DebugProtocol.Source[];
    };
    expect(sources.map(({ name }) => name)).toEqual(["preRequest.lua", "my.tags.lua"]);
    const source = sources[1]!;
    expect(
      (await test.client.sourceRequest({ source, sourceReference: source.sourceReference! })).body.content,
    ).toBe(text);
    const { breakpoints } = (
      await test.client.setBreakpointsRequest({ source, breakpoints: [{ line: 2 }, { line: 4 }] })
    ).body;
    expect(breakpoints.map(({ verified, line }) => [verified, line])).toEqual([
      [true, 2],
      [true, 4],
    ]);
    await test.stopped(test.client.configurationDoneRequest());
    expect((await test.frames())[0]).toBe("my.tags.lua main chunk 2");
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("4 breakpoint");
    expect(await test.frames()).toEqual(["my.tags.lua of 4", "preRequest.lua main chunk 2"]);
    expect(await test.values("Locals")).toEqual(['key="a"', 't="tag a"']);
  });
});

describe("what the case itself sets", () => {
  const breakpoint = { context: "preRequest", line: 8, hitCondition: "1" };

  it("holds beside what the client sets", async () => {
    const data = [{ kind: "field", path: "Response.HTTPStatusCode" }];
    const program = test.writeCase("own.case.json", {
      debug: {
        breakpoints: [{ context: "preRequest", line: 4, condition: "n == 3" }],
        dataBreakpoints: data,
      },
    });
    await test.begin({ launch: { program }, breakpoints: [{ line: 3, condition: "n == 2" }] });
    expect(test.outputs[0]).toBe("Breakpoints of the case itself: preRequest:4.");
    expect((await test.stack())[0]!.line).toBe(3);
    await test.client.setDataBreakpointsRequest({ breakpoints: [] });
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("4 breakpoint");
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("9 data breakpoint");
  });

  it("gives way to the client's breakpoint on the same line", async () => {
    const program = test.writeCase("same.case.json", {
      debug: { breakpoints: [{ ...breakpoint, line: 3, condition: "n == 1" }] },
    });
    await test.begin({ launch: { program }, breakpoints: [{ line: 3, condition: "n == 3" }] });
    expect(await test.values("Locals")).toEqual(["n=3"]);
  });

  it("opens at its step", async () => {
    const program = test.writeCase("step.case.json", { debug: { step: 5 } });
    expect((await test.begin({ launch: { program } })).body.reason).toBe("goto");
    expect((await test.stack())[0]!.line).toBe(3);
  });
});
