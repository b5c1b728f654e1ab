import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isLink, readLink } from "../../runtime";

const text = readFileSync(new URL("../../../docs/links.md", import.meta.url), "utf8");

it("docs/links.md shows code whose link opens", () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(text)!;
  const location = { href: "" };
  new Function("location", code!)(location);
  expect(isLink(new URL(location.href).hash)).toBe(true);
  expect(readLink(location.href)).toMatchObject({
    ok: true,
    case: { name: "403 for the lab", request: { Bucket: { Name: "lab" } } },
  });
});

it("docs/links.md tells the least case that opens", () => {
  const [, json] = /The least is `([^`]*)`/.exec(text)!;
  expect(readLink(`#case=${encodeURIComponent(json!)}`)).toMatchObject({ ok: true });
});
