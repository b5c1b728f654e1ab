import { expect, it } from "vitest";
import { documentRule, rules } from "../../runtime/analysis";
import { searchRules } from "./rules";

const documents = rules.map(documentRule);
const ids = (query: string) => searchRules(documents, query).map(({ id }) => id);

it("finds by every word, and the rule of that id first", () => {
  expect(ids("")).toHaveLength(rules.length);
  expect(ids("unknown-field")[0]).toBe("unknown-field");
  expect(ids("socket timeout")).toEqual(["socket-timeout"]);
  expect(ids("no such words")).toEqual([]);
});
