import { describe, expect, it } from "vitest";
import { draftOf } from "./draft";
import { contextRefusal, scriptTabs } from "./scripts";

describe("the contexts of a draft", () => {
  it("are those of its release", () => {
    expect(scriptTabs(draftOf({ format: 1, release: "quincy" }))).toEqual(["preRequest", "postRequest"]);
    expect(scriptTabs(draftOf({ format: 1, release: "reef" }))).toHaveLength(5);
  });

  it("keep a text that the release has no use for in view, with what radosgw-admin says to it", () => {
    const draft = draftOf({ format: 1, release: "pacific", scripts: { background: "x = 1" } });
    expect(scriptTabs(draft)).toEqual(["preRequest", "postRequest", "background"]);
    expect(contextRefusal(draft, "background")).toBe(
      "ERROR: invalid script context: background. must be one of: preRequest, postRequest",
    );
    expect(contextRefusal({ ...draft, release: "squid" }, "background")).toBeNull();
  });
});
