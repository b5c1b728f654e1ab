import { certainNil, partsOf } from "../../types/index";
import { at, type Rule } from "../rule";
import { keyOf } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { failingUse } from "../support/uses";
import { releaseOf } from "../support/wording";

export const ownerUserIsText: Rule = {
  id: "user-is-text",
  summary: "A user read as a table in a release where it is a text.",
  docs: {
    why: "From Squid on the owner's user is one text, tenant$id, and no longer a table with Tenant and Id. Indexing a text gives nil.",
    bad: `if Request.ObjectOwner then
  RGWDebugLog("owner " .. Request.ObjectOwner.User.Id)
end`,
    good: `if Request.ObjectOwner then
  RGWDebugLog("owner " .. Request.ObjectOwner.User)
end`,
    place: { release: "squid", context: "postRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    return {
      Index(node, ancestors) {
        const type = types.of(node);
        const [base] = partsOf(types.of(node.base) ?? { kind: "unknown" });
        const missing = type && certainNil(type);
        if (missing?.cause?.kind !== "stringIndex" || base?.kind !== "string") return;
        const key = keyOf(script, node.key);
        const fails = failingUse(script, node, ancestors.at(-1)) !== undefined;
        const isUser = base.field?.name === "User";
        const dot = node.base.end;
        report({
          ...at(node.key),
          severity: fails ? severityOfLuaError(script, ancestors) : "information",
          message: isUser
            ? `In ${releaseOf(world)} ${base.path} is the text tenant$id (or id alone), so .${key} is nil${fails ? " and the script ends here" : ""}; use ${base.path} itself.`
            : `A text has no field ${key}: it is nil${fails ? `, and ${releaseOf(world)} ends the script here` : ""}.`,
          ...(isUser
            ? { fix: { title: "Use the text itself", edits: [{ start: dot, end: node.end, newText: "" }] } }
            : {}),
        });
      },
    };
  },
};
