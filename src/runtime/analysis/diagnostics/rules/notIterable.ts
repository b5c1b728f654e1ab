import { at, type Rule } from "../rule";
import { gatewayType } from "../support/access";
import { severityOfFieldError } from "../support/protection";
import { releaseOf } from "../support/wording";

export const notIterable: Rule = {
  id: "not-iterable",
  summary: "pairs, ipairs or # on a table of the gateway that cannot be iterated.",
  docs: {
    why: "Only the gateway's maps and lists can be iterated and counted. Its tables with fixed fields raise an error, and ipairs sees nothing in a map, whose keys are texts.",
    bad: `for key, value in pairs(Request.HTTP) do
  RGWDebugLog(key)
end`,
    good: `for key, value in pairs(Request.HTTP.Parameters) do
  RGWDebugLog(value)
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    return {
      Call(node, ancestors) {
        const callee = types.of(node.callee);
        const [over] = node.arguments;
        const name = callee?.kind === "function" ? callee.doc?.name : undefined;
        const type = over && gatewayType(script, over);
        if (!type || (name !== "pairs" && name !== "ipairs")) return;
        if (type.shape === "table")
          report({
            ...at(over),
            severity: severityOfFieldError(script, ancestors),
            message: `${type.path} cannot be iterated; ${releaseOf(world)} ends the script here with an error. Name its fields one by one.`,
          });
        else if (name === "ipairs" && type.shape !== "data")
          report({
            ...at(node.callee),
            severity: "information",
            message: `ipairs finds no entry in ${type.path}, whatever it holds; use pairs.`,
            fix: { title: "Use pairs", edits: [{ ...at(node.callee), newText: "pairs" }] },
          });
      },
      Unary(node, ancestors) {
        const type = node.operator === "#" ? gatewayType(script, node.operand) : undefined;
        if (type?.shape !== "table") return;
        report({
          ...at(node),
          severity: severityOfFieldError(script, ancestors),
          message: `${type.path} has no length; ${releaseOf(world)} ends the script here with "trying to get length of non-iterable field".`,
        });
      },
    };
  },
};
