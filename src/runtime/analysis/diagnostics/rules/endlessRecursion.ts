import { childrenOf, type Expression, type FunctionExpression, type Node } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

export const endlessRecursion: Rule = {
  id: "endless-recursion",
  summary: "A function that calls itself whatever happens.",
  docs: {
    why: "A function that calls itself on every way through runs until Lua's stack is full; the script ends with a stack overflow.",
    bad: `local function depth(n)
  return 1 + depth(n + 1)
end
RGWDebugLog(depth(1))`,
    good: `local function depth(n)
  if n > 10 then return 0 end
  return 1 + depth(n + 1)
end
RGWDebugLog(depth(1))`,
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { scopes, types, world } = script;
    const check = (name: Node, body: FunctionExpression, ancestors: readonly Node[]) => {
      const variable = name.type === "Identifier" ? scopes.declared.get(name) : undefined;
      const call = findCall(body.block, (callee) => {
        if (callee.type !== "Name") return false;
        const bound = scopes.bindings.get(callee);
        return variable ? bound === variable : !bound && name.type === "Name" && callee.name === name.name;
      });
      if (!call || types.of(call) === undefined) return;
      const error = world.release.limits.memoryBytes === null ? "stack overflow" : "not enough memory";
      report({
        ...at(call),
        severity: severityOfLuaError(script, ancestors),
        message: `The function calls itself before it can return; ${releaseOf(world)} ends the script with "${error}".`,
      });
    };
    return {
      LocalFunction(node, ancestors) {
        check(node.name, node.function, ancestors);
      },
      FunctionStatement(node, ancestors) {
        check(node.target, node.function, ancestors);
      },
    };
  },
};

const conditional = new Set(["If", "While", "NumericFor", "GenericFor", "Function"]);

/** A call that every run of a block makes. A tail call needs no stack, so `return f()` is not one. */
function findCall(node: Node, isSelf: (callee: Expression) => boolean): Expression | undefined {
  if (conditional.has(node.type)) return undefined;
  if (node.type === "Return" && node.values.length === 1 && node.values[0]!.type === "Call") return undefined;
  if (node.type === "Call" && isSelf(node.callee)) return node;
  const isShort = node.type === "Binary" && (node.operator === "and" || node.operator === "or");
  for (const child of isShort ? [node.left] : childrenOf(node)) {
    const found = findCall(child, isSelf);
    if (found) return found;
    if (mayReturn(child)) return undefined;
  }
  return undefined;
}

function mayReturn(node: Node): boolean {
  return node.type === "Return" || (node.type !== "Function" && childrenOf(node).some(mayReturn));
}
