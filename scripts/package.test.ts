import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const { bin, exports, files } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../package.json"), "utf8"),
);

/** The paths in a member of package.json, however deep. */
function pathsIn(member: unknown): string[] {
  return typeof member === "string" ? [member] : Object.values(member as object).flatMap(pathsIn);
}

describe("the package", () => {
  it.each([...pathsIn(bin), ...pathsIn(exports)].filter((path) => path !== "./package.json"))(
    "takes along what it offers: %s",
    (path) => {
      const isIn = (folder: string) => path.startsWith(`./${folder}/`);
      expect(files.some(isIn)).toBe(true);
      expect(
        files.filter((file: string) => file.startsWith("!")).some((out: string) => isIn(out.slice(1))),
      ).toBe(false);
    },
  );
});
