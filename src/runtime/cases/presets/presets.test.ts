import { describe, expect, it } from "vitest";
import { releaseNames } from "../../gateway/types";
import { catalogue } from "./catalogue";
import { presetFor, presets } from "./index";

describe.each(releaseNames)("presets of %s", (release) => {
  it("has a title, a request and an exchange for each of at least 95 operations", async () => {
    const all = await presets(release);
    expect(all.length).toBeGreaterThanOrEqual(95);
    for (const preset of all) {
      expect(preset.title).not.toBe("");
      expect(preset.request).toMatchObject({
        RGWOp: expect.any(String),
        HTTP: { Method: preset.http.request.method },
      });
    }
  });

  it("leads from the fields before the operation to the status that the client got", async () => {
    for (const { operation, http } of await presets(release)) {
      if (Object.keys(operation).length === 0) continue;
      const code = (operation.Response as { HTTPStatusCode?: number } | undefined)?.HTTPStatusCode ?? 200;
      expect(code).toBe(http.response.status);
    }
  });

  it("tells times around the start of 2026, but for the epoch and what a request itself sets to 2030", async () => {
    const text = JSON.stringify(await presets(release));
    const years = new Set([...text.matchAll(/\b(\d{4})-\d\d-\d\d[ T]\d\d:/g)].map((match) => match[1]));
    expect([...years].sort()).toEqual(["1970", "2025", "2026", "2030"]);
  });
});

describe("presetFor", () => {
  it("finds by id, then by operation, in any case", async () => {
    expect((await presetFor("put_obj", "pacific"))?.id).toBe("put_obj");
    expect((await presetFor("GET_ACLS", "pacific"))?.request.RGWOp).toBe("get_acls");
    expect(await presetFor("no_such_op", "pacific")).toBeUndefined();
  });

  it("keeps a catalogue whose entries all have a recording", async () => {
    const recorded = new Set<string>();
    for (const release of releaseNames) for (const { id } of await presets(release)) recorded.add(id);
    expect([...recorded].sort()).toEqual([...catalogue.keys()].sort());
  });
});
