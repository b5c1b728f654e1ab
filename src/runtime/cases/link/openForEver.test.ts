import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLink, readSealedLink } from "./index";
import { caseOf } from "./link.testing";

function fixture(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

const everyKey = caseOf(fixture("../__fixtures__/format1.case.json"));

it("opens the link of version 1 with every key of a case", () => {
  expect(readLink(fixture("__fixtures__/version1.txt"))).toEqual({ ok: true, case: everyKey, others: [] });
});

it("opens the link of version 1p with every key of a case", async () => {
  const link = fixture("__fixtures__/version1p.txt");
  expect(await readSealedLink(link, "open for ever")).toEqual({ ok: true, case: everyKey, others: [] });
});

it("opens a link of version 1 that brings cases along", () => {
  const opened = readLink(fixture("__fixtures__/version1-cases.txt"));
  if (!opened.ok) throw new Error(opened.message);
  expect(opened.case).toEqual(everyKey);
  expect(opened.others.map(({ name, request, data }) => ({ name, request, data }))).toEqual([
    { name: "without bytes", request: everyKey.request, data: undefined },
    { name: "empty request", request: {}, data: everyKey.data },
  ]);
});

it("opens a case as other tools wrote it", () => {
  const opened = readLink(fixture("__fixtures__/prefill.txt"));
  expect(opened).toEqual({ ok: true, case: everyKey, others: [] });
});
