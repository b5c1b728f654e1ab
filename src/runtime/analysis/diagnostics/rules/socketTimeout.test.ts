import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { socketTimeout } from "./socketTimeout";

it("fires on the first connection without a timeout", () => {
  expect(
    findings(socketTimeout, "reef", 'local s = assert(require("socket.unix")()) s:connect("/tmp/a")'),
  ).toEqual(['information: s:connect("/tmp/a")']);
  expect(findings(socketTimeout, "reef", 'local c = require("socket").connect("h", 1)')).toEqual([
    'information: require("socket").connect("h", 1)',
  ]);
});

it("is quiet where a timeout is set", () => {
  expect(
    findings(
      socketTimeout,
      "reef",
      'local s = assert(require("socket.unix")()) s:settimeout(1) s:connect("/tmp/a")',
    ),
  ).toEqual([]);
});
