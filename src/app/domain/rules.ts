import type { RuleDocument } from "../../runtime/analysis";

/** Rules that hold every word of a query; the one of that id first. */
export function searchRules(documents: readonly RuleDocument[], query: string): RuleDocument[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = documents.filter(({ id, summary, why }) => {
    const text = [id, summary, why].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isNamed = ({ id }: RuleDocument) => id === words[0];
  return [...found.filter(isNamed), ...found.filter((each) => !isNamed(each))];
}
