import { describe, expect, it } from "vitest";
import { LogBatches } from "./batches";
import type { StreamedLine } from "./protocol";

const line = (step: number): StreamedLine => ({
  context: "preRequest",
  level: 20,
  text: `Lua INFO: ${step}`,
  line: 1,
  step,
});

function recorded() {
  let time = 0;
  const posted: { steps: number[]; unsent: number }[] = [];
  const batches = new LogBatches(
    (lines, unsent) => posted.push({ steps: lines.map((each) => each.step), unsent }),
    () => time,
  );
  return { batches, posted, at: (ms: number) => (time = ms) };
}

describe("log batches", () => {
  it("pass on the first line at once and the others once per frame", () => {
    const { batches, posted, at } = recorded();
    batches.add(line(1));
    batches.add(line(2));
    at(15);
    batches.add(line(3));
    at(16);
    batches.add(line(4));
    expect(posted).toEqual([
      { steps: [1], unsent: 0 },
      { steps: [2, 3, 4], unsent: 0 },
    ]);
  });

  it("leave nothing behind after a flush", () => {
    const { batches, posted } = recorded();
    batches.add(line(1));
    batches.add(line(2));
    batches.flush();
    batches.flush();
    expect(posted.map((batch) => batch.steps)).toEqual([[1], [2]]);
  });

  it("count what is too much to stream", () => {
    const { batches, posted } = recorded();
    for (let step = 1; step <= 100_003; step++) batches.add(line(step));
    batches.flush();
    expect(posted.flatMap((batch) => batch.steps).length).toBe(100_000);
    expect(posted.at(-1)?.unsent).toBe(3);
  });
});
