import { isNameOnly, joinedRange } from "../../world/index";
import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { severityOfFieldError } from "../support/protection";
import { releaseOf, unknownFieldError } from "../support/wording";

export const fieldNotInRelease: Rule = {
  id: "field-not-in-release",
  summary: "A field that other releases have, this one has not, or that this context lacks.",
  docs: {
    why: "A field that a release has not ends the script as any unknown field does. Scripts move between clusters and clusters are upgraded; the field is there elsewhere, so the name is right and the release is not.",
    bad: 'Request.HTTP.StorageClass = "COLD"',
    good: "RGWDebugLog(Request.HTTP.URI)",
    place: { release: "pacific", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    return {
      Index(node, ancestors) {
        const access = gatewayAccess(script, node);
        if (access?.base.shape !== "table" || access.key === undefined) return;
        const { base, key } = access;
        if (world.field(base.table!, key) || isNameOnly(world, base.path, base.table!)) return;
        const forms = world.elsewhere(base.table!, key);
        if (forms.length === 0) return;
        const name = forms[0]!.name;
        const where = name === key || forms[0]!.type !== "function" ? joinedRange(forms) : "";
        const error = `${releaseOf(world)} ends the script here with "${unknownFieldError(world, base, key)}"`;
        const isCase = forms[0]!.type === "function" && name !== key;
        const reason = isCase
          ? `; the name of this function is case-sensitive: ${name}`
          : `; ${name} is there in ${where || "other contexts"}`;
        const { start, end } = node.key;
        report({
          ...at(node.key),
          severity: severityOfFieldError(script, ancestors),
          message: error + reason,
          ...(isCase ? { fix: { title: `Write ${name}`, edits: [{ start, end, newText: name }] } } : {}),
        });
      },
    };
  },
};
