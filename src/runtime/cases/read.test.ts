import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseNames } from "../gateway/types";
import type { Case } from "./format/case";
import { validateCase } from "./format/parse";
import { formatIssue } from "./issue";
import { presets } from "./presets";
import { maxCaseBytes, readCase } from "./read";
import { writeCase } from "./write";

function read(source: Uint8Array | string): Case {
  const parsed = readCase(source);
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.case;
}

function firstIssue(source: Uint8Array | string) {
  const parsed = readCase(source);
  return parsed.ok ? undefined : parsed.issues[0];
}

describe("readCase", () => {
  it("opens the fixture of every format ever released", () => {
    const aCase = read(readFileSync(new URL("./__fixtures__/format1.case.json", import.meta.url)));
    expect(aCase).toMatchObject({
      format: 1,
      name: "every key of format 1",
      seed: 7,
      global: { ratio: 0.5 },
    });
  });

  it("tells line and column of a mistake in JSON and of one in the case", () => {
    expect(firstIssue('{\n  "format": 1,,\n}')).toMatchObject({ line: 2, column: 15, path: [] });
    const text =
      '{\n "format": 1, "release": "pacific",\n "scripts": {},\n "request": {\n  "ContentLength": "12x" }\n}';
    expect(firstIssue(text)).toMatchObject({ line: 5, column: 20, path: ["request", "ContentLength"] });
  });

  it("tells the first byte that is not UTF-8", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"name": "é€'), 0xff, 0x41]);
    expect(firstIssue(bytes)?.message).toBe(
      `not UTF-8 text: the first wrong byte is at offset ${bytes.length - 2}`,
    );
  });

  it("refuses what is too large without reading it", () => {
    expect(firstIssue(new Uint8Array(maxCaseBytes + 1))?.message).toBe(
      "larger than the 16 MB that a case may have",
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 50 }),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (source) => {
          expect(readCase(source).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const words = fc.string({ unit: "binary", maxLength: 12 });
const keys = fc.oneof(words, fc.constantFrom("__proto__", "constructor", "toString", "x-amz-meta-a"));
const map = fc.dictionary(keys, words, { noNullPrototype: true, maxKeys: 4 });
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const integer = fc.oneof(fc.maxSafeInteger(), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(String));
const lines = fc.array(fc.oneof(words, fc.record({ contains: words })), { maxLength: 3 });

const validCase = fc
  .record({
    format: fc.constant(1),
    name: words,
    description: some(words),
    release: fc.constantFrom(...releaseNames),
    luaVersion: some(fc.constantFrom("5.3", "5.4")),
    clock: some(fc.constantFrom("2026-01-01T00:00:00Z", "1999-12-31T23:59:59.5+02:00")),
    seed: some(fc.maxSafeInteger()),
    pairsOrder: some(fc.constantFrom("gateway", "shuffled")),
    tenant: some(words),
    scripts: fc.record({ preRequest: words, postRequest: words, putData: words }, { requiredKeys: [] }),
    packages: some(fc.array(fc.record({ name: fc.string({ minLength: 1 }) }), { maxLength: 2 })),
    request: some(
      fc.record(
        {
          RGWOp: words,
          contentLength: integer,
          HTTP: fc.record({ Metadata: map, Method: words }, { requiredKeys: [] }),
          Bucket: fc.constant(null),
          Tags: map,
        },
        { requiredKeys: [] },
      ),
    ),
    operation: some(
      fc.record(
        { Tags: fc.constant(null), Response: fc.record({ HTTPStatusCode: integer }) },
        { requiredKeys: [] },
      ),
    ),
    data: some(fc.record({ text: words })),
    global: some(
      fc.dictionary(
        keys,
        fc.oneof(words, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        {
          noNullPrototype: true,
          maxKeys: 4,
        },
      ),
    ),
    crashes: some(fc.constantFrom("stop", "report")),
    limits: some(fc.record({ runtimeMs: fc.integer({ min: 1 }) })),
    expect: some(
      fc.record(
        { log: fc.record({ "*": lines, preRequest: lines }), opsLog: fc.nat() },
        { requiredKeys: [] },
      ),
    ),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("writeCase", () => {
  it("writes every valid case so that reading gives the same one", () => {
    fc.assert(
      fc.property(validCase, (value) => {
        const parsed = validateCase(value);
        if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
        const again = read(writeCase(parsed.case));
        expect(again).toEqual(parsed.case);
        expect(JSON.stringify(again)).toBe(JSON.stringify(parsed.case));
      }),
      { numRuns: 500 },
    );
  });

  it("leaves out what is at its default", () => {
    const text = writeCase(read('{"format":1,"release":"reef","seed":1,"tenant":"","scripts":{}}'));
    expect(JSON.parse(text)).toEqual({ format: 1, name: "", release: "reef", scripts: {} });
  });

  it.each(releaseNames)("makes a valid case of each preset of %s", async (release) => {
    for (const { request, operation } of await presets(release)) {
      const parsed = validateCase({ format: 1, release, scripts: {}, request, operation });
      expect(parsed.ok ? [] : parsed.issues.map(formatIssue)).toEqual([]);
    }
  });
});
