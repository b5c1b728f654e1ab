import { readFileSync } from "node:fs";
import { LuaFactory } from "wasmoon";
import {
  type Case,
  contexts,
  type Json,
  type JsonObject,
  readCase,
  releaseNames,
  runCase,
} from "../src/runtime";
import type { Bench, Figure } from "./bench";
import { ratio } from "./bench";

const folder = "public/examples";
const documentGroup = "Samples of Ceph's document";
const runsPerRound = 20;
/** Runs of each side before measuring: the engine compiles both more than once as they go on. */
const warmUp = 300;
const rounds = 21;
const goal = 3;

/** The document's samples, as the page's examples hold them. */
function samples(): Case[] {
  const examples: { file: string; group: string }[] = JSON.parse(
    readFileSync(`${folder}/index.json`, "utf8"),
  );
  return examples
    .filter(({ group }) => group === documentGroup)
    .map(({ file }) => {
      const parsed = readCase(readFileSync(`${folder}/${file}`));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0]?.message}`);
      // wasmoon has no packages and no network, so the access log ends at require on both sides; nor does it judge.
      const { network: _, expect: __, ...sample } = parsed.case;
      return onReleaseThatRuns({ ...sample, packages: [] });
    });
}

/** The case on the first release where its scripts run to their end, or its own where there is none. */
function onReleaseThatRuns(sample: Case): Case {
  const found = releaseNames.find((release) =>
    runCase({ ...sample, release }).contexts.every(({ status }) => status === "ok"),
  );
  return found ? { ...sample, release: found } : sample;
}

/** Fields as Lua tables can hold them: nil is nothing, and a group's grants are left out, which pairs does not reach. */
function bindable(value: Json): Json {
  if (Array.isArray(value)) return value.filter(isOfUser).map(bindable);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(kept.map(([name, field]) => [name, bindable(field)]));
}

function isOfUser(grant: Json): boolean {
  return (grant as JsonObject).User !== null;
}

/** Runs a case's scripts in fresh wasmoon states, with the same fields bound as Lua tables; the lines they log. */
async function runInWasmoon(factory: LuaFactory, sample: Case, request: JsonObject): Promise<number> {
  let lines = 0;
  for (const context of contexts) {
    const script = sample.scripts[context];
    if (script === undefined) continue;
    const engine = await factory.createEngine({ enableProxy: false });
    try {
      engine.global.set("Request", { ...request, Log: () => 0 });
      engine.global.set("RGWDebugLog", () => {
        lines++;
      });
      await engine.doString(script);
    } catch {
      // The access log ends at its first require, on both sides.
    } finally {
      engine.global.close();
    }
  }
  return lines;
}

/** Lines that RGWDebugLog writes in a run of ours. */
function loggedLines(sample: Case): number {
  const lines = runCase(sample).contexts.flatMap(({ log }) => log);
  return lines.filter(({ text }) => text.startsWith("Lua INFO:")).length;
}

async function repeat(times: number, run: () => unknown): Promise<void> {
  for (let i = 0; i < times; i++) await run();
}

/** A fresh, isolated run of the document's samples, against PUC Lua compiled to WebAssembly. */
export const freshRun: Bench = {
  name: "fresh-run",
  async run() {
    const factory = new LuaFactory();
    await factory.getLuaModule();
    const figures: Figure[] = [];
    const sides = samples().map((sample) => {
      const request = bindable(runCase(sample).request) as JsonObject;
      return {
        sample,
        request,
        ours: () => repeat(runsPerRound, () => runCase(sample)),
        theirs: () => repeat(runsPerRound, () => runInWasmoon(factory, sample, request)),
      };
    });
    for (let i = 0; i < warmUp / runsPerRound; i++)
      for (const { ours, theirs } of sides) {
        await ours();
        await theirs();
      }
    for (const { sample, request, ours, theirs } of sides) {
      const lines = loggedLines(sample);
      const theirLines = await runInWasmoon(factory, sample, request);
      if (lines !== theirLines)
        throw new Error(
          `${sample.name}: ${lines} lines here and ${theirLines} in wasmoon are not the same work`,
        );
      const faster = await ratio(theirs, ours, rounds);
      figures.push({
        what: `${sample.name}, ${lines} lines: wasmoon's time / ours`,
        measured: `${faster.toFixed(1)} times`,
        goal: `at least ${goal}`,
        met: faster >= goal,
      });
    }
    return figures;
  },
};
