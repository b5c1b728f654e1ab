import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestClient } from "./client.testing";

let test: TestClient;
beforeEach(async () => {
  test = await TestClient.start();
});
afterEach(() => test.stop());

const thread = { threadId: 1 };

describe("a session of a client", () => {
  it("steps in, out, over and back", async () => {
    await test.begin({ launch: { stopOnEntry: true } });
    const { client } = test;
    expect(await test.frames()).toEqual(["preRequest.lua main chunk 1"]);
    expect(await test.stopAfter(client.nextRequest(thread))).toBe("5 step");
    expect(await test.stopAfter(client.nextRequest(thread))).toBe("6 step");
    expect(await test.stopAfter(client.nextRequest(thread))).toBe("7 step");
    expect(await test.stopAfter(client.stepInRequest(thread))).toBe("3 step");
    expect(await test.frames()).toEqual(["preRequest.lua add 3", "preRequest.lua main chunk 7"]);
    expect(await test.stopAfter(client.stepOutRequest(thread))).toBe("6 step");
    expect(await test.stopAfter(client.stepBackRequest(thread))).toBe("7 step");
    expect(await test.stopAfter(client.stepBackRequest({ ...thread, granularity: "instruction" }))).toBe(
      "6 step",
    );
    expect(await test.stopAfter(client.reverseContinueRequest(thread))).toBe("1 entry");
  });

  it("goes to a line, restarts, and ends after the end", async () => {
    await test.begin({ launch: { stopOnEntry: true } });
    const source = { sourceReference: 2 };
    const { targets } = (await test.client.gotoTargetsRequest({ source, line: 8 })).body;
    expect(targets).toMatchObject([{ line: 9 }]);
    expect(await test.stopAfter(test.client.gotoRequest({ ...thread, targetId: targets[0]!.id }))).toBe(
      "9 goto",
    );
    expect(await test.stopAfter(test.client.restartRequest({}))).toBe("1 entry");
    expect(await test.stopAfter(test.client.continueRequest(thread))).toBe("2 pause");
    const terminated = test.client.waitForEvent("terminated");
    await test.client.continueRequest({ threadId: 2 });
    await terminated;
  });

  it("sees Request as a tree, evaluates, completes", async () => {
    await test.begin({ breakpoints: [{ line: 9 }] });
    const http = (await test.variables(await test.scope("Request"))).find(({ name }) => name === "HTTP")!;
    const variables = await test.variables(http.variablesReference);
    expect(variables.find(({ name }) => name === "Metadata")?.evaluateName).toBe("Request.HTTP.Metadata");
    expect(await test.evaluate("total * 2")).toBe("12");
    expect(await test.evaluate('Request.HTTP.Metadata["x-amz-meta-a"]', "hover")).toBe('"b"');
    await expect(test.evaluate("nothing.here")).rejects.toThrow(
      "attempt to index a nil value (global 'nothing')",
    );
    const frameId = (await test.stack())[0]!.id;
    const complete = async (text: string) => {
      const { body } = await test.client.completionsRequest({ text, column: text.length + 1, frameId });
      return body.targets.map(({ label, start, length }) => [label, start, length]);
    };
    expect(await complete("Request.Resp")).toEqual([["Response", 8, 4]]);
    expect(await complete("#to")).toEqual([
      ["total", 1, 2],
      ["tonumber", 1, 2],
      ["tostring", 1, 2],
    ]);
  });

  it("forks the run when a variable or an expression is set", async () => {
    await test.begin({ breakpoints: [{ line: 9 }] });
    const variablesReference = await test.scope("Locals");
    const invalidated = test.client.waitForEvent("invalidated");
    const set = await test.client.setVariableRequest({ variablesReference, name: "total", value: "99" });
    expect(set.body.value).toBe("99");
    await invalidated;
    const { body } = await test.client.send("setExpression", {
      expression: "Request.Response.Message",
      value: '"by hand"',
    });
    expect(body).toEqual({ value: '"by hand"' });
    expect(await test.stopAfter(test.client.continueRequest(thread))).toMatch(/pause$/);
    expect(test.outputs).toContain("Lua INFO: total 99");
  });

  it("forks the run when the console assigns", async () => {
    await test.begin({ breakpoints: [{ line: 10 }] });
    await test.evaluate("total = total * 100", "repl");
    expect(await test.evaluate("total", "repl")).toBe("600");
    await test.evaluate('RGWDebugLog("to the console")', "repl");
    expect(test.outputs).toContain("Lua INFO: to the console");
    expect(await test.stopAfter(test.client.continueRequest(thread))).toMatch(/pause$/);
    expect(test.outputs).toContain("Lua INFO: total 600");
  });

  it("shows coroutines as threads, each with its stack and values", async () => {
    const program = test.writeCase("threads.case.json", {
      scripts: {
        preRequest: `local function walk(from)
  local at = from
  coroutine.yield(at)
  return at
end
local first, second = coroutine.create(walk), coroutine.create(walk)
coroutine.resume(first, 1)
coroutine.resume(second, 2)
RGWDebugLog("both wait")`,
      },
    });
    await test.begin({ launch: { program }, breakpoints: [{ line: 9 }] });
    const { threads } = (await test.client.threadsRequest()).body;
    expect(threads).toEqual([
      { id: 1, name: "preRequest" },
      { id: 2, name: "coroutine 2 (suspended)" },
      { id: 3, name: "coroutine 3 (suspended)" },
    ]);
    expect(await test.frames(3)).toEqual(["preRequest.lua function at line 1 3"]);
    const [waiting] = await test.stack(3);
    const { scopes } = (await test.client.scopesRequest({ frameId: waiting!.id })).body;
    const locals = await test.variables(scopes.find(({ name }) => name === "Locals")!.variablesReference);
    expect(locals.map(({ name, value }) => `${name}=${value}`)).toEqual(["from=2", "at=2"]);
  });
});
