import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLink, readSealedLink } from "./index";
import { caseOf } from "./testing";

function fixture(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

const everyKey = caseOf(fixture("../__fixtures__/format1.case.json"));

it("opens the link of version 1 with every key of a case", () => {
  expect(readLink(fixture("__fixtures__/version1.txt"))).toEqual({ ok: true, case: everyKey });
});

it("opens the link of version 1p with every key of a case", async () => {
  const link = fixture("__fixtures__/version1p.txt");
  expect(await readSealedLink(link, "open for ever")).toEqual({ ok: true, case: everyKey });
});
