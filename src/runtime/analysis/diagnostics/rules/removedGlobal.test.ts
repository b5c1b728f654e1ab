import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { removedGlobal } from "./removedGlobal";

it("fires on what the gateway takes away", () => {
  expect(findings(removedGlobal, "pacific", "os.exit()")).toEqual(["error: os.exit"]);
  expect(findings(removedGlobal, "tentacle", 'load("x")')).toEqual(["error: load"]);
  expect(findings(removedGlobal, "reef", "debug.traceback()")).toEqual(["error: debug"]);
});

it("is quiet about a name of one's own and about a test", () => {
  expect(findings(removedGlobal, "reef", "local function load() end load()")).toEqual([]);
  expect(findings(removedGlobal, "reef", "if load then load() end")).toEqual([]);
  expect(findings(removedGlobal, "reef", "os.time()")).toEqual([]);
});
