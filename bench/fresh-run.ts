import { readdirSync, readFileSync } from "node:fs";
import { LuaFactory } from "wasmoon";
import { type Case, contexts, type JsonObject, readCase, runCase } from "../src/runtime";
import type { Bench, Figure } from "./bench";
import { ratio } from "./bench";

const folder = "public/examples";
const runsPerRound = 20;
/** Runs of each side before measuring: the engine compiles both more than once as they go on. */
const warmUp = 300;
const rounds = 21;

/** The document's samples, as the page's examples hold them. */
function samples(): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".case.json"))
    .map((name) => {
      const parsed = readCase(readFileSync(`${folder}/${name}`));
      if (!parsed.ok) throw new Error(`${name}: ${parsed.issues[0]?.message}`);
      // wasmoon has no packages and no network, so the access log ends at require on both sides.
      const { network: _, ...sample } = parsed.case;
      return { ...sample, packages: [] };
    });
}

/** Runs a case's scripts in fresh wasmoon states, with the same fields bound as a JavaScript object. */
async function runInWasmoon(factory: LuaFactory, sample: Case, request: JsonObject): Promise<void> {
  for (const context of contexts) {
    const script = sample.scripts[context];
    if (script === undefined) continue;
    const engine = await factory.createEngine();
    try {
      engine.global.set("Request", { ...structuredClone(request), Log: () => 0 });
      engine.global.set("RGWDebugLog", () => {});
      await engine.doString(script);
    } catch {
      // Some samples end in an error, as they do on a gateway; the work up to there is what is compared.
    } finally {
      engine.global.close();
    }
  }
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
      const request = runCase(sample).request;
      return {
        sample,
        ours: () => repeat(runsPerRound, () => runCase(sample)),
        theirs: () => repeat(runsPerRound, () => runInWasmoon(factory, sample, request)),
      };
    });
    for (let i = 0; i < warmUp / runsPerRound; i++)
      for (const { ours, theirs } of sides) {
        await ours();
        await theirs();
      }
    for (const { sample, ours, theirs } of sides) {
      const faster = await ratio(theirs, ours, rounds);
      figures.push({
        what: `${sample.name}: wasmoon's time / ours`,
        measured: `${faster.toFixed(1)} times`,
        goal: "at least 3",
        met: faster >= 3,
      });
    }
    return figures;
  },
};
