import type { NameExpression, Node } from "../../syntax/index";
import type { GatewayType } from "../../types/index";
import { at, type Rule } from "../rule";
import { gatewayType } from "../support/access";
import { releaseOf, tableName } from "../support/wording";

/** When a variable took one of the gateway's tables. */
interface Holding {
  path: string;
  kind: string;
  since: number;
}

export const sharedMetatable: Rule = {
  id: "shared-metatable",
  summary: "Two tables of one kind held at once in a release where they share one metatable.",
  docs: {
    why: "These releases give all tables of one kind one metatable, which points to the table that was read last. A table that is held meanwhile shows the other's fields.",
    bad: `local metadata = Request.HTTP.Metadata
local parameters = Request.HTTP.Parameters
RGWDebugLog(tostring(metadata["x-amz-meta-a"]))`,
    good: `local parameters = Request.HTTP.Parameters
RGWDebugLog(tostring(Request.HTTP.Metadata["x-amz-meta-a"]))`,
    place: { release: "pacific", context: "postRequest" },
  },
  create(script, report) {
    const { scopes, world } = script;
    if (world.release.tableNames !== "type") return {};
    const held = new Map<object | string, Holding>();
    const fetched: Holding[] = [];

    const hold = (variable: object | string | undefined, value: Node | undefined) => {
      if (variable === undefined || !value) return;
      const type = gatewayType(script, value as NameExpression);
      if (type && value.type !== "Name") held.set(variable, { ...describe(type), since: value.end });
      else held.delete(variable);
    };
    const describe = (type: GatewayType) => ({ path: type.path, kind: tableName(world, type) });

    return {
      Local(node) {
        node.names.forEach((name, index) => {
          hold(scopes.declared.get(name), node.values[index]);
        });
      },
      Assign(node) {
        node.targets.forEach((target, index) => {
          if (target.type === "Name") hold(scopes.bindings.get(target) ?? target.name, node.values[index]);
        });
      },
      Index(node) {
        const own = gatewayType(script, node);
        if (own && own.shape !== "rgw") fetched.push({ ...describe(own), since: node.end });
        if (node.base.type !== "Name") return;
        const holding = held.get(scopes.bindings.get(node.base) ?? node.base.name);
        if (!holding || holding.since > node.start) return;
        const later = fetched.findLast(
          ({ kind, since }) => kind === holding.kind && since > holding.since && since < node.start,
        );
        if (!later || later.path === holding.path) return;
        report({
          ...at(node.base),
          severity: "warning",
          message: `In ${releaseOf(world)} all ${holding.kind} tables share one metatable, so since ${later.path} was read ${node.base.name} shows ${later.path} too, not ${holding.path}; read ${holding.path} again here.`,
        });
      },
    };
  },
};
