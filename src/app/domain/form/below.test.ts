import { expect, it } from "vitest";
import { layOver } from "../../../runtime/cases/presets/overlay";
import { belowOf } from "./below";

const request = { http: { METHOD: "PUT", Metadata: { A: "1" } }, Tags: { Team: "blue" }, Id: "1" };

it("what lies below an overlay is found in any case of its fields, and of no map's keys", () => {
  const overlay = { HTTP: { Method: "GET", metadata: { a: "2" } }, Tags: { team: "red" } };
  const below = belowOf(request, overlay);
  expect(below).toEqual({
    HTTP: { Method: "PUT", metadata: { A: "1" } },
    Tags: { Team: "blue" },
    Id: "1",
  });
  expect(layOver(below, overlay)).toEqual({
    HTTP: { Method: "GET", metadata: { A: "1", a: "2" } },
    Tags: { Team: "blue", team: "red" },
    Id: "1",
  });
});

it("stays as it is where the overlay has nothing", () => {
  expect(belowOf(request, {})).toEqual(request);
});
