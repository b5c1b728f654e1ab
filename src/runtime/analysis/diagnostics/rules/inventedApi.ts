import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { inventedEntry, inventedField, inventedGlobal, replacementOf } from "../support/inventions";
import { severityOfFieldError, severityOfLuaError } from "../support/protection";
import { failingUse } from "../support/uses";
import { releaseOf, unknownFieldError } from "../support/wording";

export const inventedApi: Rule = {
  id: "invented-api",
  summary: "Something that tutorials on the web use and no gateway has.",
  docs: {
    why: "Tutorials on the web use names that sound right and that no release has. The script ends where it uses one.",
    bad: `if Request.HTTP.ContentLength > 1000 then
  abort()
end`,
    good: `if Request.ContentLength > 1000 then
  RGWDebugLog("large upload")
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    return {
      Name(node, ancestors) {
        const instead = inventedGlobal(node.name);
        const type = types.of(node);
        if (!instead || type?.kind !== "nil" || type.cause?.kind !== "global") return;
        if (!failingUse(script, node, ancestors.at(-1))) return;
        report({
          ...at(node),
          severity: severityOfLuaError(script, ancestors),
          message: `No release has ${node.name}, so ${releaseOf(world)} ends the script here; ${instead}.`,
        });
      },
      Index(node, ancestors) {
        const access = gatewayAccess(script, node);
        if (access?.key === undefined) return;
        const { base, key } = access;
        const isField = base.shape === "table" && !world.field(base.table!, key);
        const field = isField ? inventedField(base, key) : undefined;
        const newText = replacementOf(base, key);
        if (field)
          report({
            ...at(node.key),
            severity: severityOfFieldError(script, ancestors),
            message: `${releaseOf(world)} ends the script here with "${unknownFieldError(world, base, key)}"; ${field}.`,
            ...(newText ? { fix: { title: `Write ${newText}`, edits: [{ ...at(node), newText }] } } : {}),
          });
        const entry = base.shape === "table" ? undefined : inventedEntry(base, key);
        if (!entry) return;
        const fails = failingUse(script, node, ancestors.at(-1)) !== undefined;
        report({
          ...at(node),
          severity: fails ? severityOfLuaError(script, ancestors) : "information",
          message: `${base.path} never has ${key} in ${releaseOf(world)}; ${entry}.`,
        });
      },
    };
  },
};
