import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { play } from "./play";

const folder = new URL("../__fixtures__/sessions/", import.meta.url);

describe("debug sessions", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

  for (const name of files) {
    it(name.replace(/\.txt$/, "").replaceAll("-", " "), async () => {
      const text = readFileSync(new URL(name, folder), "utf8");
      await expect(play(text)).toMatchFileSnapshot(new URL(name, folder).pathname);
    });
  }

  it("are at least 40", () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });
});
