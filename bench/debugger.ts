import { readdirSync, readFileSync } from "node:fs";
import { type Case, DebugSession, inputOf, readCase, record } from "../src/runtime";
import { logAt, runWithCoverage, stackAt } from "../src/runtime/debugger";
import { run } from "../src/runtime/gateway";
import type { RunInput } from "../src/runtime/gateway/types";
import { type Bench, type Figure, quantile, ratio, timed } from "./bench";

const folder = "public/examples";

/** Short runs that are timed together. */
const BATCH = 40;
/** Batches of each sample before measuring: the engine compiles a run more than once as it goes on. */
const WARM_UP = 8;
const ROUNDS = 21;
/** Jumps that are timed in one recording. */
const JUMPS = 60;

function read(source: Uint8Array | string): Case {
  const parsed = readCase(source);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.case;
}

function scriptInput(preRequest: string): RunInput {
  const { request, ...rest } = { format: 1, name: "bench", release: "pacific", request: {} };
  return inputOf(read(JSON.stringify({ ...rest, request, scripts: { preRequest } })));
}

/** Two steps a turn, and two instructions. */
const tightLoop = (turns: number) => `local x = 0\nfor i = 1, ${turns} do\n  x = x + i\nend`;

const callLoop = (turns: number) =>
  `local function f(a) return a + 1 end\nlocal x = 0\nfor i = 1, ${turns} do\n  x = f(x)\nend`;

/** A run's work as a hook has it: fields, strings, tables, a function, now and then a log line. */
const mixedLoop = (turns: number) => `local seen = {}
local function note(key, value)
  seen[key] = (seen[key] or 0) + #value
  return seen[key]
end
for i = 1, ${turns} do
  local key = "k" .. (i % 16)
  local size = note(key, Request.RGWOp)
  if i % 1000 == 0 then
    RGWDebugLog(key .. " " .. size)
  end
end`;

async function recordingCost(what: string, input: RunInput, batch: number, goal: number): Promise<Figure> {
  const plain = () => {
    for (let i = 0; i < batch; i++) run(input);
  };
  const recorded = () => {
    for (let i = 0; i < batch; i++) record(input);
  };
  const slower = await ratio(recorded, plain, ROUNDS);
  return {
    what: `recording ${what} / a plain run`,
    measured: `${slower.toFixed(2)} times`,
    goal: `at most ${goal}`,
    met: slower <= goal,
  };
}

/** Jumps all over a recording: the stack and the log, and the variables, for which the state has to be there. */
async function jumps(what: string, input: RunInput, goalMs: number): Promise<Figure[]> {
  const before = heap();
  const session = new DebugSession(input);
  const { recording } = session;
  const title = `${what}, ${recording.steps} steps`;
  const looks: number[] = [];
  const values: number[] = [];
  const look = async (step: number) => {
    session.goTo(step);
    looks.push(await timed(() => [stackAt(recording, session.step), logAt(recording, session.step)]));
    values.push(await timed(() => session.standstill.evaluate("i")));
  };
  // Spread evenly, in an order that jumps: 37 and 60 have no common factor.
  for (let i = 0; i < JUMPS; i++) {
    await look(1 + Math.floor((recording.steps - 1) * (((i * 37) % JUMPS) / (JUMPS - 1))));
  }
  const slowest = Math.max(...values);
  const p95 = quantile(values, 0.95);
  values.length = 0;
  const middle = recording.steps >> 1;
  for (let i = 0; i < JUMPS; i++) await look(middle - i);
  const kept = heap() - before;
  return [
    { what: `${title}: stack and log, p95`, measured: `${quantile(looks, 0.95).toFixed(2)} ms` },
    {
      what: `${title}: a jump with its variables, p95`,
      measured: `${p95.toFixed(0)} ms`,
      goal: `at most ${goalMs} ms`,
      met: p95 <= goalMs,
    },
    { what: `${title}: the slowest jump, among the first`, measured: `${slowest.toFixed(0)} ms` },
    { what: `${title}: a step back, p95`, measured: `${quantile(values, 0.95).toFixed(0)} ms` },
    {
      what: `${title}: memory of the session`,
      measured: `${(kept / 1e6).toFixed(0)} MB`,
      goal: "under 150 MB",
      met: kept < 150e6,
    },
  ];
}

/** What telling coverage costs, as a result has it when it is asked for. */
async function coverageCost(what: string, input: RunInput, batch: number): Promise<Figure> {
  const times = (action: () => unknown) => () => {
    for (let i = 0; i < batch; i++) action();
  };
  const slower = await ratio(
    times(() => runWithCoverage(input)),
    times(() => run(input)),
  );
  return { what: `coverage of ${what} / a plain run`, measured: `${slower.toFixed(2)} times` };
}

/** Bytes of living objects and of their arrays. */
function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What recording costs, and how fast a past step is there to be looked at. */
export const debuggerBench: Bench = {
  name: "debugger",
  async run() {
    const figures: Figure[] = [];
    const samples = readdirSync(folder)
      .filter((name) => name.endsWith(".case.json"))
      .map((name) => read(readFileSync(`${folder}/${name}`)))
      .map((sample) => ({ name: sample.name, input: inputOf(sample) }));
    for (let i = 0; i < WARM_UP * BATCH; i++)
      for (const { input } of samples) {
        run(input);
        record(input);
      }
    for (const { name, input } of samples) figures.push(await recordingCost(name, input, BATCH, 2));
    figures.push(await recordingCost("a tight loop", scriptInput(tightLoop(100_000)), 1, 3));
    figures.push(await recordingCost("a loop of calls", scriptInput(callLoop(50_000)), 1, 3));
    figures.push(await coverageCost("a tight loop", scriptInput(tightLoop(100_000)), 1));
    figures.push(await coverageCost("a mixed loop", scriptInput(mixedLoop(5_000)), 1));
    figures.push(...(await jumps("a tight loop", scriptInput(tightLoop(50_000)), 50)));
    figures.push(...(await jumps("a mixed loop", scriptInput(mixedLoop(17_000)), 50)));
    figures.push(...(await jumps("a tight loop", scriptInput(tightLoop(500_000)), 300)));
    figures.push(...(await jumps("a mixed loop", scriptInput(mixedLoop(170_000)), 300)));
    return figures;
  },
};
