import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

export const entryTooLarge: Rule = {
  id: "entry-too-large",
  summary: "An entry of a map, or of the RGW table, that is over the gateway's limit.",
  docs: {
    why: "Key and value together may have 1000 bytes. In a map of the request more ends the script; in the RGW table the error also leaves the table's lock taken, and every later script that touches RGW hangs.",
    bad: 'RGW.report = string.rep("x", 1000)',
    good: 'RGW.report = string.rep("x", 900)',
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const limit = world.release.mapWrites.maxEntryBytes;
    if (limit === null) return {};
    return {
      Assign(node, ancestors) {
        node.targets.forEach((target, index) => {
          const value = node.values[index];
          const access = target.type === "Index" ? gatewayAccess(script, target) : undefined;
          const type = value && types.of(value);
          if (!access || access.base.shape === "table" || type?.kind !== "string") return;
          const size = (type.byteLength ?? 0) + (access.key?.length ?? 0);
          if (size <= limit) return;
          const isShared = access.base.shape === "rgw";
          report({
            ...at(value!),
            severity: isShared ? "error" : severityOfLuaError(script, ancestors),
            message: isShared
              ? `Key and value have ${size} bytes: over ${limit}, ${releaseOf(world)} raises an error and leaves the RGW table locked, so every later use of RGW by any request hangs.`
              : `Key and value have ${size} bytes: over ${limit}, ${releaseOf(world)} ends the script with "Lua maximum size of entry limit exceeded".`,
          });
        });
      },
    };
  },
};
