import { expect, it } from "vitest";
import { referenceEntries } from "./entries";
import { recordedIn } from "./recorded";
import { summaryOf } from "./summary";

const entries = referenceEntries();
const rowOf = async (path: string, release: "pacific" | "squid", operation: string) => {
  const entry = entries.find((each) => each.path === path && each.has.includes(release))!;
  return (await recordedIn(entry, release)).find(({ operations }) => operations.includes(operation));
};

it("tells what each context found, operation by operation", async () => {
  expect(await rowOf("Request.Bucket", "pacific", "put_obj")).toMatchObject({ preRequest: "nil" });
  expect(await rowOf("Request.Bucket.Name", "squid", "get_obj")).toMatchObject({
    preRequest: '"photos"',
    postRequest: '"photos"',
  });
  expect(await rowOf("Request.HTTP.Method", "pacific", "head_obj")).toMatchObject({ preRequest: '"HEAD"' });
});

it("goes into maps and lists", async () => {
  const row = await rowOf("Request.BucketACL.Grants[…].Permission", "squid", "get_obj");
  expect(row).toMatchObject({ preRequest: "no entry", postRequest: "15" });
});

it("names every operation once for each field", async () => {
  for (const entry of entries.filter(({ has }) => has.includes("squid"))) {
    const named = (await recordedIn(entry, "squid")).flatMap(({ operations }) => operations);
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(90);
  }
});

it("writes values short enough for a table", () => {
  expect(summaryOf([null], false)).toBe("nil");
  expect(summaryOf(["a".repeat(60)], false)).toBe(`"${"a".repeat(40)}…"`);
  expect(summaryOf([{ a: 1, b: 2, c: 3, d: 4, e: 5 }], false)).toBe("a, b, c, d, 1 more");
  expect(summaryOf([{}], false)).toBe("empty");
  expect(summaryOf([], true)).toBe("no entry");
  expect(summaryOf([1, 1, 2], true)).toBe("1 or 2");
});
