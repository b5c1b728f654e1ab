import { at, type Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const printUnseen: Rule = {
  id: "print-unseen",
  summary: "print writes where nobody reads.",
  create({ types, world }, report) {
    return {
      Call(node) {
        const callee = types.of(node.callee);
        if (callee?.kind !== "function" || callee.doc?.name !== "print" || node.callee.type !== "Name")
          return;
        const isOne = node.arguments.length === 1;
        report({
          ...at(node.callee),
          severity: "information",
          message: `print writes to the standard output of ${releaseOf(world)}'s radosgw, which goes nowhere; RGWDebugLog writes to its log.`,
          ...(isOne
            ? { fix: { title: "Use RGWDebugLog", edits: [{ ...at(node.callee), newText: "RGWDebugLog" }] } }
            : {}),
        });
      },
    };
  },
};
