import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { releaseOf } from "../support/wording";

const prefix = "x-amz-meta-";
/** Other headers that operations read from the map. */
const honoured = new Set(["x-amz-website-redirect-location", "x-amz-metadata-directive"]);

export const metadataKey: Rule = {
  id: "metadata-key",
  summary: "A metadata key that is not stored with the object.",
  docs: {
    why: "Of the keys that a script adds to Request.HTTP.Metadata the gateway stores those that begin with x-amz-meta-, in exactly these letters. Others are dropped without a word, but for a few that operations read themselves.",
    bad: 'Request.HTTP.Metadata["upload-user"] = "alice"',
    good: 'Request.HTTP.Metadata["x-amz-meta-upload-user"] = "alice"',
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    if (world.context !== "preRequest") return {};
    return {
      Assign(node) {
        node.targets.forEach((target, index) => {
          const access = target.type === "Index" ? gatewayAccess(script, target) : undefined;
          if (access?.base.path !== "Request.HTTP.Metadata" || access.key === undefined) return;
          const { key } = access;
          if (key.startsWith(prefix) || honoured.has(key) || node.values[index]?.type === "Nil") return;
          if (key === "x-amz-tagging" && world.release.authenticatesFirst) return;
          const written = target.type === "Index" ? target.key : target;
          const storage = key.toLowerCase() === "x-amz-storage-class" && world.field("HTTP", "StorageClass");
          const advice = storage
            ? "assign Request.HTTP.StorageClass instead"
            : `only keys that begin with ${prefix} are stored`;
          const meant =
            prefix +
            key
              .toLowerCase()
              .replace(/^x-amz-meta-|^x-(amz|object-meta|rgw)-/, "")
              .replace(/[\s_]/g, "-");
          const isText = written.type === "String" && !storage;
          report({
            ...at(written),
            severity: "information",
            message: `${releaseOf(world)} drops the key ${key} silently; ${advice}.`,
            ...(isText
              ? {
                  fix: {
                    title: `Write ${meant}`,
                    edits: [{ ...at(written), newText: JSON.stringify(meant) }],
                  },
                }
              : {}),
          });
        });
      },
    };
  },
};
