import type { Expression, Node } from "../../syntax/index";
import { type LuaType, partsOf } from "../../types/index";
import { at, type Rule } from "../rule";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

const arithmetic = new Set(["+", "-", "*", "/", "//", "%", "^"]);

export const wrongOperand: Rule = {
  id: "wrong-operand",
  summary: "A value used in a way that its type does not allow, such as joining a boolean to a text.",
  docs: {
    why: "Lua joins texts and numbers, adds numbers, indexes tables and texts. Anything else ends the script.",
    bad: 'RGWDebugLog("bucket: " .. (Request.HTTP.Metadata ~= nil))',
    good: 'RGWDebugLog("bucket: " .. tostring(Request.HTTP.Metadata ~= nil))',
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const fail = (node: Expression, ancestors: readonly Node[], verb: string, kind: string, advice = "") =>
      report({
        ...at(node),
        severity: severityOfLuaError(script, ancestors),
        message: `${releaseOf(world)} ends the script here with "attempt to ${verb} a ${kind} value"${advice}.`,
      });
    const certain = (node: Expression) => {
      const type = types.of(node);
      return type && partsOf(type).length === 1 ? type : undefined;
    };
    return {
      Binary(node, ancestors) {
        for (const operand of [node.left, node.right]) {
          const type = certain(operand);
          if (!type) continue;
          const kind = kindOf(type);
          if (node.operator === ".." && kind) {
            const advice = kind === "boolean" ? "; use tostring" : "";
            fail(operand, ancestors, "concatenate", kind, advice);
          } else if (arithmetic.has(node.operator) && (kind || isWord(type)))
            fail(operand, ancestors, "perform arithmetic on", kind ?? "string");
        }
      },
      Unary(node, ancestors) {
        const type = certain(node.operand);
        const kind = type && kindOf(type);
        if (node.operator === "-" && kind) fail(node.operand, ancestors, "perform arithmetic on", kind);
        if (node.operator === "#" && (kind === "boolean" || kind === "function" || type?.kind === "number"))
          fail(node.operand, ancestors, "get length of", kind ?? "number");
      },
      Call(node, ancestors) {
        const type = certain(node.callee);
        if (type && ["string", "number", "boolean", "gateway"].includes(type.kind))
          fail(node.callee, ancestors, "call", kindOf(type) ?? type.kind);
      },
      Index(node, ancestors) {
        const type = certain(node.base);
        if (type && ["number", "boolean", "function"].includes(type.kind))
          fail(node.base, ancestors, "index", type.kind);
      },
    };
  },
};

/** Kind of a value that is certainly neither text nor number. Own tables can have metamethods. */
function kindOf(type: LuaType): "boolean" | "function" | "table" | undefined {
  if (type.kind === "boolean" || type.kind === "function") return type.kind;
  return type.kind === "gateway" ? "table" : undefined;
}

/** A text that is no number. */
function isWord(type: LuaType): boolean {
  return type.kind === "string" && type.value !== undefined && Number.isNaN(Number(type.value.trim() || "x"));
}
