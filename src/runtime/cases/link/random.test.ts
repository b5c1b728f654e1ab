import fc from "fast-check";
import { expect, it } from "vitest";
import type { Case } from "../format/case";
import { validateCase } from "../format/parse";
import { readLink, writeLink } from "./index";
import { written } from "./randomCase";

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
