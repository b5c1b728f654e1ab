import type { BinaryExpression, Expression, Node } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const timeEndsWithNul: Rule = {
  id: "time-ends-with-nul",
  summary: "A time joined with more text in a release where times end with a NUL byte.",
  docs: {
    why: "Squid counts the zero byte behind a time as part of it. RGWDebugLog and the response's message cut the text there, and the time equals no text written by hand.",
    bad: 'RGWDebugLog("at " .. Request.Time .. " UTC")',
    good: 'RGWDebugLog("at " .. Request.Time:sub(1, 19) .. " UTC")',
    place: { release: "squid", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    if (!world.release.timesEndWithNul) return {};
    const isTime = (node: Expression) => {
      const type = types.of(node);
      return type?.kind === "string" && type.field?.type === "time";
    };
    return {
      Binary(node, ancestors) {
        const time = [node.left, node.right].find(isTime);
        if (!time) return;
        const isJoined =
          node.operator === ".." && (time === node.left || isLeftOperand(node, ancestors.at(-1)));
        const isCompared = node.operator === "==" || node.operator === "~=";
        if (!isJoined && !isCompared) return;
        report({
          ...at(time),
          severity: "information",
          message: `In ${releaseOf(world)} a time ends with a NUL byte${isJoined ? ": RGWDebugLog and Response.Message cut the text there" : ", so it equals no text that is written by hand"}; take its first 19 bytes.`,
          fix: {
            title: "Take the first 19 bytes",
            edits: [{ start: time.end, end: time.end, newText: ":sub(1, 19)" }],
          },
        });
      },
    };
  },
};

function isLeftOperand(node: BinaryExpression, parent: Node | undefined): boolean {
  return parent?.type === "Binary" && parent.operator === ".." && parent.left === node;
}
