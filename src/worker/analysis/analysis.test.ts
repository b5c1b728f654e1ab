import { describe, expect, it } from "vitest";
import { answer } from "./answer";
import { AnalysisClient } from "./client";
import type { Kind, Question, Questions } from "./protocol";

const world = { release: "pacific", context: "preRequest" } as const;

/** A worker whose messages arrive at once. */
function workerOf(reply: (question: Question) => unknown): Worker {
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as ((event: { preventDefault(): void }) => void) | null,
    postMessage(question: Question) {
      const said = reply(question);
      queueMicrotask(() =>
        said === null ? worker.onerror?.({ preventDefault() {} }) : worker.onmessage?.({ data: said }),
      );
    },
  };
  return worker as unknown as Worker;
}

const client = new AnalysisClient(() => workerOf((question) => structuredClone(answer(question))));
const ask = <K extends Kind>(kind: K, asked: Questions[K]["asked"]) => client.ask(kind, asked);

describe("answers of the analysis", () => {
  it("tell problems with their places and the edit that silences each", async () => {
    const text = "local a = 1\nRequest.Bukket = a\n";
    const [problem] = (await ask("problems", { text, world }))!;
    expect(problem).toMatchObject({ rule: "unknown-field", line: 2, severity: "error" });
    const { start, end, newText } = problem!.silence;
    const silenced = text.slice(0, start) + newText + text.slice(end);
    expect(await ask("problems", { text: silenced, world })).toEqual([]);
  });

  it("complete, hover, and tell signatures", async () => {
    const text = "RGWDebugLog(Request.HTTP.Me)";
    const completion = (await ask("complete", { text, world, offset: text.length - 1 }))!;
    expect(completion.items.map(({ label }) => label)).toContain("Metadata");
    expect((await ask("hover", { text, world, offset: 15 }))?.title).toContain("Request");
    expect((await ask("signature", { text, world, offset: 12 }))?.label).toContain("RGWDebugLog");
    expect(await ask("hover", { text: "", world, offset: 0 })).toBeNull();
  });

  it("lead from a name to its declaration and to all its uses", async () => {
    const text = "local n = 1\nn = n + 1\n";
    expect(await ask("definition", { text, world, offset: 12 })).toEqual([{ start: 6, end: 7 }]);
    expect(await ask("references", { text, world, offset: 12 })).toHaveLength(3);
    expect(await ask("rename", { text, world, offset: 12, newName: "m" })).toMatchObject({
      edits: { length: 3 },
    });
    expect(await ask("rename", { text, world, offset: 12, newName: "end" })).toHaveProperty("refusal");
  });

  it("outline, fold and format", async () => {
    const text = "local function f()\nreturn 1\nend\n";
    expect((await ask("outline", { text, world }))!.map(({ name }) => name)).toEqual(["f"]);
    expect(await ask("folding", { text, world })).toHaveLength(1);
    expect((await ask("format", { text, world }))!.map(({ newText }) => newText)).toContain("\n  ");
  });
});

it("a worker that died is started again with the next question", async () => {
  let started = 0;
  const dying = new AnalysisClient(() => {
    const dies = started++ === 0;
    return workerOf((question) => (dies ? null : answer(question)));
  });
  expect(await dying.ask("outline", { text: "", world })).toBeNull();
  expect(await dying.ask("outline", { text: "", world })).toEqual([]);
});
