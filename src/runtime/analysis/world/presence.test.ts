import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Context, ReleaseName } from "../../gateway/types";
import { operations, presenceOf, World } from "./index";

interface Recorded {
  release: ReleaseName;
  context: Context;
  operation: string;
  /** `+` where a request of the operation had the field, `-` where it was nil; both where it varied. */
  fields: Record<string, string>;
}

const recorded: Recorded[] = JSON.parse(
  readFileSync(new URL("./__fixtures__/recorded-presence.json", import.meta.url), "utf8"),
);

it("says nothing about a field's presence that a recorded request contradicts", () => {
  let certain = 0;
  for (const { release, context, operation, fields } of recorded) {
    const world = new World({ release, context });
    for (const [name, seen] of Object.entries(fields)) {
      const field = world.field("Request", name);
      if (!field) continue;
      for (const known of [null, new Set([operation])]) {
        const presence = presenceOf(world, "Request", "Request", field, known);
        if (presence !== "sometimes") certain++;
        const where = `${name} in ${release} ${context} ${operation}`;
        if (presence === "always") expect(seen, where).toBe("+");
        if (presence === "never") expect(seen, where).toBe("-");
      }
    }
  }
  expect(certain).toBeGreaterThan(1000);
});

it("knows every recorded operation", () => {
  const names = new Set(recorded.map(({ operation }) => operation));
  expect([...names].filter((name) => !operations.includes(name))).toEqual([]);
});

it("gives the bucket only its name before it is loaded", () => {
  const early = new World({ release: "reef", context: "preRequest" });
  const at = (name: string) =>
    presenceOf(early, "Request.Bucket", "Bucket", early.field("Bucket", name)!, null);
  expect([at("Name"), at("Id")]).toEqual(["always", "never"]);
  const late = new World({ release: "squid", context: "postRequest" });
  expect(presenceOf(late, "Request.Bucket", "Bucket", late.field("Bucket", "Account")!, null)).toBe(
    "sometimes",
  );
});
