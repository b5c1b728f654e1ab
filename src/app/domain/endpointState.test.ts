import { expect, it } from "vitest";
import { validateCase } from "../../runtime/cases/format/parse";
import { runCase } from "../../runtime/cases/run";
import { eventsInOrder, stateAfter } from "./endpointState";

it("what is open at an address follows the events of the run", () => {
  const parsed = validateCase({
    format: 1,
    release: "pacific",
    scripts: {
      preRequest: 'local s = require("socket.unix")()\ns:connect("/tmp/s")\ns:send("line\\n")\ns:close()',
    },
    packages: [{ name: "luasocket" }],
    network: { endpoints: [{ listen: "unix:/tmp/s", serve: "sink" }] },
  });
  if (!parsed.ok) throw new Error("the case is wrong");
  const result = runCase(parsed.case);
  const all = eventsInOrder(result);
  expect(all.map(({ kind }) => kind)).toEqual(["connect", "written", "end", "received"]);
  const [address] = result.network!.addresses;
  const told = all.map((_, index) => {
    const { handles, waiting } = stateAfter(address!, all, index + 1)!;
    return [handles.map(({ state }) => state).join(), waiting.map(({ bytes }) => bytes).join()];
  });
  expect(told).toEqual([
    ["listening", ""],
    ["listening", "5"],
    ["listening,connected", "5"],
    ["listening", ""],
  ]);
  expect(stateAfter({ ...address!, states: undefined } as never, all, 1)).toBeNull();
});
