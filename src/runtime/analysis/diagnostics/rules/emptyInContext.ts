import type { Node } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { gatewayType } from "../support/access";
import { releaseOf } from "../support/wording";

export const emptyInContext: Rule = {
  id: "empty-in-context",
  summary: "A field or map that is always empty in preRequest.",
  docs: {
    why: "preRequest runs before the gateway has authenticated the request or loaded its bucket, so what comes from there is an empty text or an empty map, not an error: a rule built on it lets everybody through.",
    bad: `if Request.User.Id == "alice" then
  RGWDebugLog("alice is here")
end`,
    good: `local source = Request.HTTP.Host
RGWDebugLog("to " .. source)`,
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    if (world.context !== "preRequest") return {};
    const unknownUser = !world.release.authenticatesFirst;
    const empty = (node: Node, path: string, why: string) =>
      report({
        ...at(node),
        severity: "information",
        message: `${path} is always empty in ${releaseOf(world)}'s preRequest: ${why}.`,
      });
    return {
      Index(node, ancestors) {
        const map = gatewayType(script, node);
        const parent = ancestors.at(-1);
        const isUsed = parent?.type === "Index" || parent?.type === "Call" || parent?.type === "Unary";
        if (map?.path === "Request.Environment" && isUsed)
          empty(node, map.path, "it is filled before the operation runs, after this script");
        if (map?.path === "Request.Tags" && isUsed)
          empty(node, map.path, "tags are read by the operation, after this script");
        const type = types.of(node);
        const path = type && "path" in type ? type.path : undefined;
        if (type?.kind !== "string" || !path) return;
        if (unknownUser && /^Request\.(User\.|ObjectOwner\.)/.test(path))
          empty(node, path, "the request is authenticated after this script");
        if (path === "Request.ZoneGroup.Name") empty(node, path, "the zone group is set after this script");
      },
    };
  },
};
