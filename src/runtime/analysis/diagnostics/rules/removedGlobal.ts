import { removedGlobals, removedMembers } from "../../world/index";
import { at, type Rule } from "../rule";
import { keyOf } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { failingUse } from "../support/uses";
import { releaseOf } from "../support/wording";

export const removedGlobal: Rule = {
  id: "removed-global",
  summary: "A function of Lua that the gateway takes away from scripts.",
  docs: {
    why: "The gateway takes away what would let a script load other code or end the process. The names are nil, and calling nil ends the script.",
    bad: `local chunk = load("return 1")
chunk()`,
    good: `local function chunk() return 1 end
chunk()`,
    place: { release: "reef", context: "preRequest" },
  },
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
