import { expect, it } from "vitest";
import { validateCase } from "../../runtime/cases/format/parse";
import { runCase } from "../../runtime/cases/run";
import { happenings } from "./happenings";

it("hooks and network stand in one list, in the order of the run", () => {
  const parsed = validateCase({
    format: 1,
    release: "pacific",
    scripts: {
      preRequest:
        'local s = require("socket.unix")()\ns:connect("/tmp/socket")\nRGWDebugLog("in")\ns:send("line\\n")',
    },
    packages: [{ name: "luasocket" }],
    network: {
      endpoints: [{ listen: "unix:/tmp/socket", serve: "sink", faults: ["stallReader after 5 bytes"] }],
    },
  });
  if (!parsed.ok) throw new Error("the case is wrong");
  const result = runCase(parsed.case);
  const all = happenings(result, Date.parse("2026-01-01T00:00:00Z"));
  expect(all.map(({ what, text, line }) => [what, text, line])).toEqual([
    ["connected", "", 2],
    ["log", "Lua INFO: in", 3],
    ["hook sends", "line", 4],
    ["fault", "the collector reads nothing any more", 4],
    ["end of stream", "", null],
    ["collector reads", "line", null],
  ]);
  expect(all[0]!.atMs).toBeGreaterThan(0);
  expect(all[0]!.atMs).toBeLessThan(1);
});
