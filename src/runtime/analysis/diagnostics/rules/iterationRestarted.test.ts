import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { iterationRestarted } from "./iterationRestarted";

it("fires on a nested loop and on one behind a break", () => {
  expect(
    findings(
      iterationRestarted,
      "squid",
      "for k in pairs(Request.Tags) do for j in pairs(Request.Tags) do end end",
    ),
  ).toEqual(["error: pairs(Request.Tags)"]);
  expect(
    findings(
      iterationRestarted,
      "squid",
      "for k in pairs(Request.Tags) do break end for k in pairs(Request.tags) do end",
    ),
  ).toEqual(["error: pairs(Request.tags)"]);
  expect(
    findings(
      iterationRestarted,
      "squid",
      "for k, v in pairs(Request.Tags) do if v == x then break end end for k in pairs(Request.Tags) do end",
    ),
  ).toEqual(["warning: pairs(Request.Tags)"]);
});

it("is quiet about loops that end, other maps and other releases", () => {
  expect(
    findings(
      iterationRestarted,
      "squid",
      "for k in pairs(Request.Tags) do end for k in pairs(Request.Tags) do end",
    ),
  ).toEqual([]);
  expect(
    findings(
      iterationRestarted,
      "squid",
      "for k in pairs(Request.Tags) do for j in pairs(Request.Environment) do end end",
    ),
  ).toEqual([]);
  expect(
    findings(
      iterationRestarted,
      "reef",
      "for k in pairs(Request.Tags) do for j in pairs(Request.Tags) do end end",
    ),
  ).toEqual([]);
});
