import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { pages } from "../../src/app/docs/pages";
// @ts-expect-error plain JavaScript, run by Node
import { root } from "../lib/root.mjs";
import { anchorOf, pageOf } from "../page/markdown";
// @ts-expect-error plain JavaScript, run by Node
import { headings, localLinks } from "./blocks.mjs";

const folder = join(root, "docs");
const documents = readdirSync(folder).filter((name) => name.endsWith(".md"));
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

describe("docs", () => {
  it.each([...documents.map((file) => join("docs", file)), "README.md", "CONTRIBUTING.md"])(
    "the links of %s lead somewhere",
    (path) => {
      const text = readFileSync(join(root, path), "utf8");
      for (const link of localLinks(text) as string[]) {
        const [target = "", anchor] = link.split("#");
        const file = target === "" ? join(root, path) : resolve(root, path, "..", target);
        expect(existsSync(file), `${link} in ${path}`).toBe(true);
        if (!anchor) continue;
        const anchors = (headings(readFileSync(file, "utf8")) as string[]).map(anchorOf);
        expect(anchors, `${link} in ${path}`).toContain(anchor);
      }
    },
  );

  it("names every document in its index", () => {
    const linked = localLinks(textOf("README.md"));
    expect(documents.filter((file) => file !== "README.md" && !linked.includes(file))).toEqual([]);
  });

  it.each(pages.map(({ file }) => file))("the page can show %s", (file) => {
    expect(pageOf(textOf(file)).length).toBeGreaterThan(2);
  });
});
