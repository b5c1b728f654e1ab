import { counters } from "../../world/index";
import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

export const counterCall: Rule = {
  id: "counter-call",
  summary: "RGW:Increment with a colon, or a write over RGW.Increment.",
  docs: {
    why: "RGW.Increment and RGW.Decrement are plain functions: the key comes first. A colon passes the table itself as the key, and the names cannot be given to entries.",
    bad: 'RGW:Increment("uploads")',
    good: 'RGW.Increment("uploads")',
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    return {
      Index(node, ancestors) {
        const access = gatewayAccess(script, node);
        const key = access?.key;
        if (access?.base.shape !== "rgw" || key === undefined || !counters[key.toLowerCase()]) return;
        const parent = ancestors.at(-1);
        if (parent?.type === "Assign" && parent.targets.includes(node))
          report({
            ...at(node),
            severity: severityOfLuaError(script, ancestors),
            message: `${releaseOf(world)} ends the script here with "increment/decrement are reserved function names for RGW".`,
          });
        if (node.access !== ":") return;
        const colon = node.base.end;
        report({
          ...at(node),
          severity: severityOfLuaError(script, ancestors),
          message: `${releaseOf(world)} ends the script here: ${key} takes the key first, so it is called with a dot.`,
          fix: { title: "Use a dot", edits: [{ start: colon, end: node.key.start, newText: "." }] },
        });
      },
    };
  },
};
