import { at, type Rule } from "../rule";
import { mapOfLoop } from "../support/mapLoops";
import { releaseOf } from "../support/wording";

export const grantsLoop: Rule = {
  id: "grants-loop",
  summary: "pairs over grants in a release where two grants for one user make it endless.",
  create(script, report) {
    const { world } = script;
    if (!world.release.skipsGroupGrants) return {};
    return {
      GenericFor(node) {
        const map = mapOfLoop(script, node);
        if (map?.table !== "Grant") return;
        report({
          ...at(node.values[0]!),
          severity: "information",
          message: `In ${releaseOf(world)} this loop never ends where one user has two grants, and leaves out grants of groups; count its turns and break at #Grants.`,
        });
      },
    };
  },
};
