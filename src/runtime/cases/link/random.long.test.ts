import fc from "fast-check";
import { expect, it } from "vitest";
import { contexts, releaseNames } from "../../gateway/types";
import type { Case } from "../format/case";
import { validateCase } from "../format/parse";
import { readLink, writeLink } from "./index";

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 12 }));
const key = fc.oneof(text, fc.constantFrom("__proto__", "constructor", "toString"));
const mapOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(fc.tuple(key, value), { maxLength: 2 }).map((entries) => Object.fromEntries(entries));
const whole = fc.maxSafeInteger().map((value) => value + 0);
const integer = fc.oneof(whole, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String));
const double = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
  .map((value) => value + 0);
const byContext = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(contexts.map((context) => [context, value])), { requiredKeys: [] });

const fields = fc.record(
  {
    RGWOp: text,
    ContentLength: integer,
    HTTP: fc.record({ Method: text, Metadata: mapOf(text), Parameters: mapOf(text) }, { requiredKeys: [] }),
    Tags: mapOf(text),
    Bucket: fc.constant(null),
    Response: fc.record({ HTTPStatusCode: fc.nat(999), Message: text }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const lines = fc.array(
  fc.oneof(text, fc.record({ contains: text }), fc.record({ matches: fc.constantFrom("^Lua", "\\d+$") })),
  { maxLength: 3 },
);

/** Cases as a file may hold them, any key but what identifies a case there or not. */
const written = fc.record(
  {
    format: fc.constant(1),
    release: fc.constantFrom(...releaseNames),
    scripts: byContext(text),
    name: text,
    description: text,
    luaVersion: fc.constantFrom("5.3", "5.4"),
    seed: whole,
    pairsOrder: fc.constantFrom("gateway", "shuffled"),
    tenant: text,
    packages: fc.array(fc.record({ name: fc.string({ minLength: 1 }), allowCompilation: fc.boolean() }), {
      maxLength: 2,
    }),
    request: fields,
    operation: fields,
    data: fc.record({ text }),
    global: mapOf(fc.oneof(text, double, fc.boolean())),
    crashes: fc.constantFrom("stop", "report"),
    limits: fc.record(
      { runtimeMs: fc.integer({ min: 1 }), memoryBytes: fc.integer({ min: 1 }) },
      { requiredKeys: [] },
    ),
    network: fc.record({
      endpoints: fc.array(
        fc.record({
          listen: fc.stringMatching(/^[\w./-]+$/).map((path) => `unix:${path}`),
          serve: fc.constantFrom("sink", "echo"),
        }),
        {
          maxLength: 2,
        },
      ),
    }),
    debug: fc.record(
      {
        breakpoints: fc.array(
          fc.record({ context: fc.constantFrom(...contexts), line: fc.integer({ min: 1 }) }),
          {
            maxLength: 3,
          },
        ),
        watches: fc.array(text, { maxLength: 3 }),
        step: fc.option(fc.nat()),
      },
      { requiredKeys: [] },
    ),
    expect: fc.record(
      { log: byContext(lines), opsLog: fc.nat(), network: mapOf(lines), error: byContext(fc.option(text)) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["format", "release", "scripts"] },
);

function validCase(value: unknown): Case {
  const parsed = validateCase(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
}

it("opens 10,000 random cases as they were", () => {
  fc.assert(
    fc.property(written, (value) => {
      const aCase = validCase(value);
      const link = writeLink(aCase);
      const opened = link.ok ? readLink(link.link) : undefined;
      expect(opened?.ok && JSON.stringify(opened.case)).toBe(JSON.stringify(aCase));
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

it("opens random cases that another brings along as they were", () => {
  const several = fc.array(written, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(several, (values) => {
      const [first, ...others] = values.map(validCase);
      const link = writeLink(first!, others);
      const opened = link.ok ? readLink(link.link) : undefined;
      const all = opened?.ok && [opened.case, ...opened.others];
      expect(JSON.stringify(all)).toBe(JSON.stringify([first, ...others]));
    }),
    { numRuns: 1000 },
  );
}, 300_000);
