import type { Expression, Node } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const returnIgnored: Rule = {
  id: "return-ignored",
  summary: "A value returned from the script that the gateway ignores.",
  docs: {
    why: "Before Tentacle the gateway looks at nothing that a script returns: no value refuses a request. From Tentacle on one value does, RGW_ABORT_REQUEST as the last value that preRequest returns.",
    bad: `if Request.HTTP.Method == "DELETE" then
  return 403
end`,
    good: `if Request.HTTP.Method == "DELETE" then
  RGWDebugLog("a delete")
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create({ types, world, scopes }, report) {
    const { abortCode } = world.release;
    const canAbort = abortCode !== null && world.context === "preRequest";
    const isAbort = (node: Expression) =>
      node.type === "Name" && node.name === "RGW_ABORT_REQUEST" && !scopes.bindings.has(node);
    return {
      Return(node, ancestors) {
        if (node.values.length === 0 || ancestors.some(({ type }) => type === "Function")) return;
        const last = node.values.at(-1)!;
        const names = node.values.some(isAbort);
        if (canAbort) {
          const type = types.of(last);
          const constant = type?.kind === "number" ? type : undefined;
          const aborts = type?.kind === "unknown" || type?.kind === "union" || type?.kind === "number";
          if (aborts && (constant?.value === undefined || (constant.integer && constant.value === abortCode)))
            return;
          report({
            ...at(node),
            severity: "information",
            message: `${releaseOf(world)} aborts only where the last value returned is the integer RGW_ABORT_REQUEST; this is ignored and the request goes on.`,
          });
          return;
        }
        const reason = names ? "Aborting is possible only in preRequest of Tentacle and later: " : "";
        report({
          ...at(node),
          severity: "information",
          message: `${reason}${releaseOf(world)} ignores what a ${world.context} script returns${names ? ", so the request goes on" : ""}.`,
        });
      },
      Call(node, ancestors: readonly Node[]) {
        if (!canAbort || ancestors.at(-1)?.type !== "ExpressionStatement") return;
        const [result] = types.resultsOf(node);
        if (result?.kind !== "number" || (result as { path?: string }).path !== "RGW_ABORT_REQUEST") return;
        report({
          ...at(node),
          severity: "information",
          message: `The call gives RGW_ABORT_REQUEST, but the script does not return it: ${releaseOf(world)} lets the request go on.`,
          fix: { title: "Return it", edits: [{ start: node.start, end: node.start, newText: "return " }] },
        });
      },
    };
  },
};
