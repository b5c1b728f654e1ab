import { describe, expect, it } from "vitest";
import { attachedTexts, collectorId, moduleId, nameOf, textOf, titleOf, writeAttached } from "./attached";
import { draftOf } from "./draft";

const draft = draftOf({
  format: 1,
  modules: [{ name: "report.format", text: "return 1" }],
  network: {
    endpoints: [
      { listen: "unix:/tmp/socket", serve: "sink" },
      { listen: "tcp:collector:9000", serve: { lua: "-- nothing" }, faults: ["refuse"] },
    ],
  },
});
const { settings } = draft.texts;
const collector = collectorId("tcp:collector:9000");
const module = moduleId("report.format");

describe("texts in the settings", () => {
  it("are the collectors' and the modules'", () => {
    expect([...attachedTexts(draft)]).toEqual([
      [collector, "-- nothing"],
      [module, "return 1"],
    ]);
    expect(textOf(draft, collector)).toBe("-- nothing");
    expect([nameOf(collector), nameOf(collectorId("unix:/run/log/socket"))]).toEqual([
      "⇄ collector:9000",
      "⇄ socket",
    ]);
    expect([nameOf(module), titleOf(module)]).toEqual(["report.format.lua", "Lua module report.format"]);
  });

  it("change in their place, and nothing else does", () => {
    const written = writeAttached(writeAttached(settings, collector, "x = 1"), module, "return 2");
    expect(JSON.parse(written)).toEqual({
      modules: [{ name: "report.format", text: "return 2" }],
      network: {
        endpoints: [
          { listen: "unix:/tmp/socket", serve: "sink" },
          { listen: "tcp:collector:9000", serve: { lua: "x = 1" }, faults: ["refuse"] },
        ],
      },
    });
    expect(writeAttached(settings, moduleId("other"), "x")).toBe(settings);
  });

  it("are none while the settings cannot be read, which stay as they are", () => {
    const broken = { ...draft, texts: { ...draft.texts, settings: "{" } };
    expect(attachedTexts(broken).size).toBe(0);
    expect(writeAttached("{", module, "x")).toBe("{");
  });

  it("leave items alone that are no objects", () => {
    const odd = '{ "modules": [1, { "name": "a", "text": "" }] }';
    expect(JSON.parse(writeAttached(odd, moduleId("a"), "x")).modules).toEqual([1, { name: "a", text: "x" }]);
  });
});
