import type { Range } from "../../syntax/index";
import { at, type Fix, type Rule } from "../rule";
import { protectorOf } from "../support/protection";
import { luaTypeName, releaseOf } from "../support/wording";

export const errorObject: Rule = {
  id: "error-object",
  summary: "An error that is neither text nor number; it takes the whole gateway down.",
  docs: {
    why: "The gateway reads a script's error as a text. For an error that is a table, a boolean or nil there is none, and the whole radosgw process aborts: all its requests fail until it is started again.",
    bad: "error({ code = 403 })",
    good: 'error("refused with 403")',
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    return {
      Call(node, ancestors) {
        const callee = types.of(node.callee);
        const name = callee?.kind === "function" ? callee.doc?.name : undefined;
        if ((name !== "error" && name !== "assert") || protectorOf(script, ancestors)) return;
        if (world.context === "background" && world.release.backgroundErrorObject === "logged") return;
        const [first, message] = node.arguments;
        const object = name === "error" ? first : message;
        if (name === "assert" && !object) return;
        const type = object && types.of(object);
        const got = object ? type && luaTypeName(world, type) : "no value";
        if (!got || got === "string" || got === "number") return;
        if (type?.kind === "nil" && type.cause?.kind !== "literal") return;
        report({
          ...at(object ?? node),
          severity: name === "error" ? "error" : "warning",
          message: `The whole radosgw process of ${releaseOf(world)} aborts when a script ends with an error that is a ${got}; give error a text.`,
          ...(object ? { fix: tostringFix(object) } : {}),
        });
      },
    };
  },
};

function tostringFix({ start, end }: Range): Fix {
  return {
    title: "Use tostring",
    edits: [
      { start, end: start, newText: "tostring(" },
      { start: end, end, newText: ")" },
    ],
  };
}
