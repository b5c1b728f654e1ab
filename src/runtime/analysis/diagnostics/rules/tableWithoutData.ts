import type { Node } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { gatewayType } from "../support/access";
import { releaseOf } from "../support/wording";

export const tableWithoutData: Rule = {
  id: "table-without-data",
  summary: "CopyFrom or Policy.Statements in a release where using them crashes the gateway.",
  docs: {
    why: "In this release the table is there but points nowhere. Reading a field of it crashes the radosgw process.",
    bad: `if Request.CopyFrom then
  RGWDebugLog(Request.CopyFrom.Bucket)
end`,
    good: 'RGWDebugLog(tostring(Request.HTTP.Metadata["x-amz-copy-source"]))',
    place: { release: "pacific", context: "postRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const crash = (node: Node, path: string) =>
      report({
        ...at(node),
        severity: "error",
        message: `Using ${path} crashes the radosgw process of ${releaseOf(world)}; later releases have it fixed.`,
      });
    const isBroken = (node: Parameters<typeof gatewayType>[1]) => {
      const type = gatewayType(script, node);
      const name = type?.field?.name;
      return world.release.tablesWithoutData.some((one) => one === name) ? type?.path : undefined;
    };
    return {
      Index(node) {
        const path = isBroken(node.base);
        if (path) crash(node, path);
      },
      Unary(node) {
        const path = node.operator === "#" ? isBroken(node.operand) : undefined;
        if (path?.endsWith("Statements")) crash(node, path);
      },
      Call(node) {
        const callee = types.of(node.callee);
        const [over] = node.arguments;
        if (callee?.kind !== "function" || callee.doc?.name !== "pairs" || !over) return;
        const path = isBroken(over);
        if (path?.endsWith("Statements")) crash(node, path);
      },
    };
  },
};
