import { describe, expect, it } from "vitest";
import { runCovered } from "../runtime/cases/covered";
import { type CaseResult, check, run } from "./runtime";

const hello = {
  format: 1,
  release: "pacific",
  scripts: { preRequest: 'RGWDebugLog("hello " .. Request.RGWOp)' },
  request: { RGWOp: "put_obj" },
  expect: { log: { preRequest: ["Lua INFO: hello put_obj"] } },
};

describe("what the worker does for the page", () => {
  it("tells what only a run finds wrong as a mistake in its place", () => {
    const network = { endpoints: [{ listen: "unix:/s", serve: { lua: "local x\nx.y = 1" } }] };
    expect(run({ ...hello, packages: [{ name: "luasocket" }], network }, {})).toEqual({
      mistakes: [
        {
          path: ["network", "endpoints", 0, "serve", "lua"],
          message: "collector.lua:2: attempt to index a nil value (local 'x')",
        },
      ],
    });
  });

  it("runs a case as it was written, telling each line as it comes", () => {
    const lines: string[] = [];
    const ran = run(hello, { log: (context, { text, line }) => lines.push(`${context}:${line} ${text}`) });
    expect(ran).toMatchObject({
      result: { pass: true, contexts: [{ context: "preRequest", status: "ok" }] },
    });
    expect(lines).toEqual(["preRequest:1 Lua INFO: hello put_obj"]);
  });

  it("runs nothing of a case with mistakes and names their places", () => {
    const broken = { ...hello, seed: "one", request: { ContentLength: "12x" } };
    const paths = check(broken).map(({ path }) => path.join("."));
    expect(paths.sort()).toEqual(["request.ContentLength", "seed"]);
    expect(run(broken, {})).toEqual({ mistakes: check(broken) });
    expect(check(hello)).toEqual([]);
  });

  it("tells which lines ran where it is asked to, and nothing else differs", () => {
    const [plain, covered] = [undefined, runCovered].map((runIt) => run(hello, {}, runIt));
    const contexts = (covered as { result: CaseResult }).result.contexts;
    expect(contexts[0]?.coverage).toEqual([{ line: 1, hits: 1, instructions: expect.any(Number) }]);
    delete contexts[0]?.coverage;
    expect(covered).toEqual(plain);
  });
});
