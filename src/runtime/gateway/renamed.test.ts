import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inputOf } from "./run/input.testing";
import { run } from "./run/run";
import { type Context, type GatewayResult, type RunInput, releaseNames } from "./types";

const folder = new URL("./__fixtures__/", import.meta.url);

/** What a run shows, without the script's text, which error messages quote. */
function shown({ contexts, http }: GatewayResult): unknown {
  const told = contexts.map(({ context, status, log, changes }) => ({
    context,
    status,
    changes: changes.map(({ path, after }) => [path, after]),
    log: log.map(({ level, text }) => [level, text.replace(/\[string ".*?"\](?=:\d+:)/g, "[string]")]),
  }));
  return { told, http };
}

/** The same scripts with another text. */
function commented(scripts: RunInput["scripts"]): RunInput["scripts"] {
  const entries = Object.entries(scripts) as [Context, string][];
  return Object.fromEntries(entries.map(([context, text]) => [context, `${text} --`]));
}

describe("a recording under another name and with a comment more behaves the same", () => {
  test.each(releaseNames)("%s", (release) => {
    const names = readdirSync(new URL(release, folder)).filter((name) => name.endsWith(".case.json"));
    const others = names.filter((name) => {
      const recorded = JSON.parse(readFileSync(new URL(`${release}/${name}`, folder), "utf8"));
      const input = inputOf({ ...recorded, crashes: recorded.crashes ?? "stop" });
      const renamed = { ...input, name: "another", scripts: commented(input.scripts) };
      return JSON.stringify(shown(run(input))) !== JSON.stringify(shown(run(renamed)));
    });
    expect(names.length).toBeGreaterThan(10);
    expect(others).toEqual([]);
  });
});
