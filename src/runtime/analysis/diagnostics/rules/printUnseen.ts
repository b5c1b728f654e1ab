import { at, type Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const printUnseen: Rule = {
  id: "print-unseen",
  summary: "print writes where nobody reads.",
  docs: {
    why: "The gateway runs as a daemon without a terminal, so its standard output goes nowhere. RGWDebugLog writes to its log at level 20.",
    bad: 'print("hello")',
    good: 'RGWDebugLog("hello")',
    place: { release: "reef", context: "preRequest" },
  },
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
