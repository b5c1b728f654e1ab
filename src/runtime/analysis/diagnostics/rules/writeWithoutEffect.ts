import { isNameOnly } from "../../world/index";
import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { releaseOf } from "../support/wording";

export const writeWithoutEffect: Rule = {
  id: "write-without-effect",
  summary: "A write that comes too late or that the operation does not look at.",
  docs: {
    why: "When postRequest runs, the client has its answer and the object is stored. The write is accepted, and nobody sees it.",
    bad: "Request.Response.HTTPStatusCode = 403",
    good: "RGWDebugLog(tostring(Request.Response.HTTPStatusCode))",
    place: { release: "reef", context: "postRequest" },
  },
  create(script, report) {
    const { world } = script;
    const late = world.context === "postRequest";
    return {
      Assign(node) {
        for (const target of node.targets) {
          const access = target.type === "Index" ? gatewayAccess(script, target) : undefined;
          if (!access) continue;
          const reason = reasonFor(access.base.path, access.key);
          if (reason)
            report({ ...at(target), severity: "information", message: `In ${releaseOf(world)} ${reason}.` });
        }
      },
    };

    function reasonFor(path: string, key: string | undefined): string | undefined {
      if (late && path === "Request.Response")
        return "the client has its answer already: this changes only what this script and the operations log see";
      if (late && path === "Request.HTTP.Metadata") return "the operation is over: this changes no object";
      if (late && path === "Request.HTTP" && key?.toLowerCase() === "storageclass")
        return "the operation is over: this changes no object";
      const isBucketName = path === "Request.Bucket" && key?.toLowerCase() === "name";
      if (isBucketName && isNameOnly(world, path, "Bucket") && !world.release.bucketNameRedirects)
        return "the write is accepted, but the request still goes to its own bucket";
      return undefined;
    }
  },
};
