import type { Expression, Node } from "../../syntax/index";
import { at, type Fix, type Rule } from "../rule";
import { possibleNil } from "../support/possibleNil";
import { failingUse, inWords } from "../support/uses";
import { releaseOf } from "../support/wording";

export const uncheckedOptional: Rule = {
  id: "unchecked-optional",
  summary: "A field or entry that is nil for some requests is used without a check.",
  docs: {
    why: "The field is nil for some requests: no object where a bucket is listed, no bucket where buckets are listed, no metadata entry that the client did not send. The script ends for those, and only for those.",
    bad: "RGWDebugLog(Request.Object.Name)",
    good: `if Request.Object then
  RGWDebugLog(Request.Object.Name)
end`,
    place: { release: "reef", context: "postRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const check = (node: Expression, ancestors: readonly Node[]) => {
      const type = types.of(node);
      const cause = type && possibleNil(type);
      if (cause?.kind !== "field" && cause?.kind !== "entry") return;
      const use = failingUse(script, node, ancestors.at(-1));
      if (!use) return;
      const written = script.parsed.source.text.slice(node.start, node.end);
      report({
        ...at(node),
        severity: "information",
        message: `${cause.path} is nil for some requests; ${inWords(use)} then ends the script in ${releaseOf(world)}. Test it first: if ${written} then`,
        ...wrapInTest(written, ancestors),
      });
    };
    return { Index: check, Name: check };
  },
};

/** Puts the statement into `if tested then … end`. A declaration would lose its scope, so it is left alone. */
function wrapInTest(tested: string, ancestors: readonly Node[]): { fix?: Fix } {
  const statement = ancestors.findLast((_, index) => ancestors[index - 1]?.type === "Block");
  const isPlain = /^[\w.]+$/.test(tested);
  if (!isPlain || (statement?.type !== "ExpressionStatement" && statement?.type !== "Assign")) return {};
  const { start, end } = statement;
  return {
    fix: {
      title: `Put it into if ${tested} then … end`,
      edits: [
        { start, end: start, newText: `if ${tested} then ` },
        { start: end, end, newText: " end" },
      ],
    },
  };
}
