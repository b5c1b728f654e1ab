import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { releaseNames } from "../gateway/types";
import { formatIssue } from "./issue";
import { readCase } from "./read";
import { writeCase } from "./write";

const recordings = fileURLToPath(new URL("../gateway/__fixtures__/", import.meta.url));

describe.each(releaseNames)("cases recorded from %s", (release) => {
  const folder = join(recordings, release);
  const files = readdirSync(folder).filter((name) => name.endsWith(".case.json"));

  it("are valid, and survive writing and reading unchanged", () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const parsed = readCase(readFileSync(join(folder, file)));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.issues.map(formatIssue).join(", ")}`);
      expect(readCase(writeCase(parsed.case))).toEqual(parsed);
    }
  });
});
