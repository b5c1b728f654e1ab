import { describe, expect, it } from "vitest";
import { currentFormat } from "../format/case";
import { type Migration, migrate } from "./index";

describe("migrate", () => {
  const steps = new Map<number, Migration>([
    [1, ({ name, ...rest }) => ({ ...rest, title: name })],
    [2, ({ title, ...rest }) => ({ ...rest, title: `${title}!` })],
  ]);

  it("takes one step after the other, from the case's format to the current one", () => {
    const old = JSON.parse('{"format": 1, "name": "n", "__proto__": "data"}');
    const migrated = migrate(old, steps, 3);
    expect(migrated.ok && Object.entries(migrated.value)).toEqual([
      ["format", 3],
      ["__proto__", "data"],
      ["title", "n!"],
    ]);
    expect(migrate({ format: 2, title: "t" }, steps, 3)).toEqual({
      ok: true,
      value: { format: 3, title: "t!" },
    });
  });

  it("has a step from every format that is no longer current", () => {
    for (let format = 1; format < currentFormat; format++) expect(migrate({ format }).ok).toBe(true);
    expect(migrate({ format: currentFormat })).toEqual({ ok: true, value: { format: currentFormat } });
  });

  it.each([[0], [1.5], [-1], ["1"], [null], [true]])("refuses the format %j", (format) => {
    expect(migrate({ format })).toMatchObject({ ok: false, issues: [{ path: ["format"] }] });
  });
});
