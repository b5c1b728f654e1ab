import type { GatewayType } from "../../types/index";
import { isNameOnly, type World } from "../../world/index";
import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { severityOfFieldError } from "../support/protection";
import { releaseOf } from "../support/wording";

export const readOnlyField: Rule = {
  id: "read-only-field",
  summary: "A write to a field, map or list that scripts cannot write.",
  docs: {
    why: "A few fields take writes: those of the response, metadata, the storage class, in some releases the bucket's name. A write to any other ends the script.",
    bad: 'Request.HTTP.Host = "example.com"',
    good: 'Request.Response.Message = "not here"',
    place: { release: "quincy", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    return {
      Assign(node, ancestors) {
        for (const target of node.targets) {
          if (target.type !== "Index") continue;
          const access = gatewayAccess(script, target);
          if (!access || isWritable(world, access.base, access.key)) continue;
          const what = access.key === undefined ? access.base.path : `${access.base.path}.${access.key}`;
          report({
            ...at(target),
            severity: severityOfFieldError(script, ancestors),
            message: `${what} cannot be written; ${releaseOf(world)} ends the script here with an error.`,
          });
        }
      },
    };
  },
};

/** Unknown fields are another rule's. */
function isWritable(world: World, base: GatewayType, key: string | undefined): boolean {
  if (base.shape === "rgw") return true;
  if (base.shape !== "table") return base.field?.writable === true;
  const field = key === undefined ? undefined : world.field(base.table!, key);
  if (!field || field.type === "function") return true;
  const isBucketName = base.table === "Bucket" && field.name === "Name";
  return isBucketName
    ? isNameOnly(world, base.path, "Bucket")
    : field.writable === true && field.type !== "map";
}
