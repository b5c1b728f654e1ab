import type { Expression, GenericForStatement, Identifier, Node } from "../../syntax/index";
import { partsOf } from "../../types/index";
import { at, type Finding, type Rule } from "../rule";
import { gatewayType } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { failingUse } from "../support/uses";
import { releaseOf } from "../support/wording";

export const iteratorKey: Rule = {
  id: "iterator-key",
  summary: "A key of a pairs loop used as text in a release where it is userdata.",
  docs: {
    why: "From Squid on the key of a pairs loop is userdata that points into the map. It becomes text only by tostring; joined to a text it ends the script, compared with a text it is never equal, and kept behind the loop it reads freed memory.",
    bad: `for key, value in pairs(Request.HTTP.Metadata) do
  RGWDebugLog(key .. "=" .. value)
end`,
    good: `for key, value in pairs(Request.HTTP.Metadata) do
  RGWDebugLog(tostring(key) .. "=" .. value)
end`,
    place: { release: "squid", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    if (world.release.iteratorKeys !== "userdata") return {};
    const wrap = (node: Expression): Pick<Finding, "fix"> => ({
      fix: {
        title: "Use tostring(key)",
        edits: [
          { start: node.start, end: node.start, newText: "tostring(" },
          { start: node.end, end: node.end, newText: ")" },
        ],
      },
    });
    const inside = (node: Node, ancestors: readonly Node[]) =>
      ancestors.some(
        (one): one is GenericForStatement => one.type === "GenericFor" && one.block.start <= node.start,
      );
    return {
      Name(node, ancestors) {
        const type = types.of(node);
        const parts = type ? partsOf(type) : [];
        const key = parts.find((part) => part.kind === "iteratorKey");
        const parent = ancestors.at(-1);
        if (key?.kind !== "iteratorKey" || isHarmless(node, parent)) return;
        const subject = `In ${releaseOf(world)} a key of pairs(${key.path}) is userdata, not text`;
        const indexed = parent?.type === "Index" && (parent.key as Expression | Identifier) === node;
        const isOwn = indexed && !gatewayType(script, parent.base);
        if (!inside(node, ancestors)) {
          const message = `${subject}, and belongs to its loop: used behind it, it reads freed memory; keep tostring(key) instead.`;
          report({ ...at(node), severity: "warning", message });
          return;
        }
        if (parent?.type === "Binary" && (parent.operator === "==" || parent.operator === "~=")) {
          const outcome = parent.operator === "==" ? "never" : "always";
          const message = `${subject}: this comparison is ${outcome} true; compare tostring(${node.name}).`;
          report({ ...at(node), severity: "information", message, ...wrap(node) });
        } else if (isOwn) {
          const message = `${subject}, and the same object in every turn: the table gets one entry for all; write tostring(${node.name}).`;
          report({ ...at(node), severity: "warning", message, ...wrap(node) });
        } else if (parts.length === 1 && (indexed || failingUse(script, node, parent))) {
          const message = `${subject}: using it so ends the script; write tostring(${node.name}).`;
          report({ ...at(node), severity: severityOfLuaError(script, ancestors), message, ...wrap(node) });
        }
      },
    };

    function isHarmless(node: Expression, parent: Node | undefined): boolean {
      if (parent?.type !== "Call" || parent.callee === node) return false;
      const callee = types.of(parent.callee);
      return callee?.kind === "function" && callee.doc?.name === "type";
    }
  },
};
