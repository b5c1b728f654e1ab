import { expect, it } from "vitest";
import { check } from "../../analyse";
import { rules } from "../rules/index";
import { documentRule } from "./document";
import { rulesMarkdown } from "./markdown";

it("docs/diagnostics.md is what the rules tell; `npm run reference` writes it anew", async () => {
  const url = new URL("../../../../../docs/diagnostics.md", import.meta.url);
  await expect(rulesMarkdown(rules.map(documentRule))).toMatchFileSnapshot(url.pathname);
});

it.each(rules)("$id has a good example in which no rule finds an error or a warning", ({ id, docs }) => {
  const loud = check(docs.good, docs.place).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  // No script is right for a context that the release has not.
  const wanted = id === "context-not-in-release" ? [id] : [];
  expect(loud.map(({ rule }) => rule)).toEqual(wanted);
});

it.each(rules)("$id has a fix that settles what it is for, where its example has one", (rule) => {
  const { fix } = documentRule(rule);
  if (!fix) return;
  const left = check(fix.text, rule.docs.place).filter((one) => one.rule === rule.id);
  expect(left.length).toBeLessThan(
    check(rule.docs.bad, rule.docs.place).filter((one) => one.rule === rule.id).length,
  );
});

it.each(rules)("$id is found by all rules together in its bad example", ({ id, docs }) => {
  expect(check(docs.bad, docs.place).map(({ rule }) => rule)).toContain(id);
});
