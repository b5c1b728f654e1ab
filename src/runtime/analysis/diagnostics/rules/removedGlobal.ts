import { removedGlobals, removedMembers } from "../../world/index";
import { at, type Rule } from "../rule";
import { keyOf } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { failingUse } from "../support/uses";
import { releaseOf } from "../support/wording";

export const removedGlobal: Rule = {
  id: "removed-global",
  summary: "A function of Lua that the gateway takes away from scripts.",
  create(script, report) {
    const { scopes, types, world } = script;
    return {
      Name(node, ancestors) {
        const instead = scopes.bindings.has(node) ? undefined : removedGlobals[node.name];
        const type = types.of(node);
        if (!instead || type?.kind !== "nil" || !failingUse(script, node, ancestors.at(-1))) return;
        report({
          ...at(node),
          severity: severityOfLuaError(script, ancestors),
          message: `${node.name} is nil in ${releaseOf(world)}'s scripts; ${instead}.`,
        });
      },
      Index(node, ancestors) {
        const base = types.of(node.base);
        if (base?.kind !== "library" || !failingUse(script, node, ancestors.at(-1))) return;
        const name = `${base.library.name}.${keyOf(script, node.key)}`;
        const instead = removedMembers[name];
        if (!instead) return;
        report({
          ...at(node),
          severity: severityOfLuaError(script, ancestors),
          message: `${name} is nil in ${releaseOf(world)}'s scripts; ${instead}.`,
        });
      },
    };
  },
};
