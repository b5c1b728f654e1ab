import { at, type Rule } from "../rule";
import { mapOfLoop } from "../support/mapLoops";
import { releaseOf } from "../support/wording";

export const grantsLoop: Rule = {
  id: "grants-loop",
  summary: "pairs over grants in a release where two grants for one user make it endless.",
  docs: {
    why: "Grants are kept by user. Before Squid the iterator looks the next one up by its key, so two grants for one user send it back to the first for ever. Grants of groups have no user and are left out.",
    bad: `if Request.ObjectACL then
  for key, grant in pairs(Request.ObjectACL.Grants) do
    RGWDebugLog(key .. ": " .. grant.Permission)
  end
end`,
    good: `if Request.ObjectACL then
  local left = #Request.ObjectACL.Grants
  for key, grant in pairs(Request.ObjectACL.Grants) do
    RGWDebugLog(key .. ": " .. grant.Permission)
    left = left - 1
    if left <= 0 then break end
  end
end`,
    place: { release: "reef", context: "postRequest" },
  },
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
