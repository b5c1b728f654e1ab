import { describe, expect, it } from "vitest";
import type { FrameView } from "../../../worker/debug/client";
import { collectorId, moduleId } from "../attached";
import type { Draft } from "../draft";
import { contextsOf, isRunText, spotOf, textOfBreakpoint } from "./runTexts";

const frame: FrameView = { name: "f", context: "preRequest", line: 3, range: [1, 5], step: 1 };
const texts = { preRequest: "x = 1", postRequest: " \n", background: "y = 1", getData: "", putData: "" };

describe("texts that run", () => {
  it("are scripts and modules, not collectors", () => {
    expect(
      ["preRequest", moduleId("util"), collectorId("unix:/s"), "request"].map((id) => isRunText(id as never)),
    ).toEqual([true, true, false, false]);
  });

  it("have the lines of their frames", () => {
    expect(spotOf(frame)).toEqual({ document: "preRequest", line: 3 });
    expect(spotOf({ ...frame, line: null })).toBeNull();
    expect(spotOf({ ...frame, line: null, module: { name: "util", line: 7 } })).toEqual({
      document: "module util",
      line: 7,
    });
  });

  it("have their breakpoints", () => {
    expect(textOfBreakpoint({ context: "preRequest", line: 1 })).toBe("preRequest");
    expect(textOfBreakpoint({ context: "preRequest", module: "util", line: 1 })).toBe("module util");
  });

  it("are run by their own context, or by all that have a script", () => {
    const draft = { texts } as Draft;
    expect(contextsOf(draft, "postRequest")).toEqual(["postRequest"]);
    expect(contextsOf(draft, moduleId("util"))).toEqual(["preRequest", "background"]);
  });
});
