import { type FunctionExpression, type IndexExpression, walk } from "../../syntax/index";
import { at, type Rule, type Script } from "../rule";
import { gatewayAccess } from "../support/access";
import { protectorOf } from "../support/protection";
import { releaseOf } from "../support/wording";

export const pcallMissesErrors: Rule = {
  id: "pcall-misses-errors",
  summary: "pcall around field errors in a release where they pass every pcall.",
  docs: {
    why: "Pacific raises the errors of fields as C++ exceptions, which pass by every pcall, xpcall and coroutine and end the script. Testing the field is the only guard.",
    bad: `local ok = pcall(function()
  return Request.Trace
end)
RGWDebugLog(tostring(ok))`,
    good: `local bucket = Request.Bucket
RGWDebugLog(tostring(bucket ~= nil))`,
    place: { release: "pacific", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    if (world.release.fieldErrors !== "exception") return {};
    return {
      Function(node, ancestors) {
        const protector = protectorOf(script, [...ancestors, node]);
        if (!protector || !ancestors.includes(protector) || !mayFail(script, node)) return;
        report({
          ...at(protector.callee),
          severity: "warning",
          message: `${releaseOf(world)} throws errors of fields (unknown, read-only, not iterable) past every pcall, xpcall and coroutine: the script ends all the same. Test the field before using it.`,
        });
      },
    };
  },
};

/** Whether a field that is unknown, or whose name is not known here, is used in a function. */
function mayFail(script: Script, body: FunctionExpression): boolean {
  let found = false;
  walk(body.block, (node, ancestors) => {
    if (node.type !== "Index") return;
    const access = gatewayAccess(script, node);
    if (access?.base.shape !== "table") return;
    const field = access.key === undefined ? undefined : script.world.field(access.base.table!, access.key);
    if (!field || (isTarget(node, ancestors.at(-1)) && !field.writable)) found = true;
  });
  return found;
}

function isTarget(node: IndexExpression, parent: { type: string } | undefined): boolean {
  return parent?.type === "Assign" && (parent as unknown as { targets: unknown[] }).targets.includes(node);
}
