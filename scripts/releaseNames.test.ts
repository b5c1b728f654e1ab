import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node
import { releaseConditions } from "./lib/releaseNames.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { root } from "./lib/root.mjs";

describe("releaseConditions", () => {
  it.each([
    'if (release === "reef") x();',
    'if ("squid" !== input.release) x();',
    'switch (name) { case "quincy": x(); }',
    'if (["squid", "tentacle"].includes(name)) x();',
    'const late = new Set(["squid", "tentacle"]);',
    'if (release.startsWith("pacific")) x();',
    "if (release == `tentacle`) x();",
  ])("finds %s", (code) => {
    expect(releaseConditions("src/cli/x.ts", code)).toHaveLength(1);
    expect(releaseConditions("src/runtime/gateway/releases/x.ts", code)).toEqual([]);
  });

  it.each([
    'const given = { release: "pacific" };',
    'const release = given ?? "pacific";',
    '// if (release === "reef")',
    'const notes = { reef: "has background", squid: "has a memory limit" };',
    "if (release.hasRgwTable) x();",
  ])("has nothing against %s", (code) => {
    expect(releaseConditions("src/cli/x.ts", code)).toEqual([]);
  });

  it("names the place", () => {
    expect(releaseConditions("src/a.ts", '/* a\n b */\nif (r === "reef") {}')[0]).toMatch(/^src\/a\.ts:3: /);
  });
});

describe("the tree", () => {
  const files = ["src", "bench", "e2e"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.split("\\").join("/")}`),
  );

  it("has no condition on a release's name", () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((path) => releaseConditions(path, readFileSync(join(root, path), "utf8")));
    expect(found).toEqual([]);
  });
});
