import { at, type Rule } from "../rule";
import { gatewayAccess } from "../support/access";
import { loopsAround } from "../support/mapLoops";
import { releaseOf } from "../support/wording";

const outcomeOfDelete = (byUserdata: boolean, map: string): string => {
  if (!byUserdata) return "aborts the whole radosgw process when it is the current key";
  const last = map === "RGW" ? "takes the whole radosgw process down" : "is undefined";
  return `skips the entry after each deleted one, and ${last} for the last`;
};

const outcomeOfInsert = (map: string): string =>
  map === "RGW"
    ? "may or may not visit a key that is new, and others twice or never when the table has to grow"
    : "leaves its iterator on freed memory when a key is new: garbage, an endless loop or a crash";

export const changeInLoop: Rule = {
  id: "change-in-loop",
  summary: "A map changes while pairs iterates over it.",
  docs: {
    why: "The gateway's iterator points into the map itself. A delete or an insert moves what it points to: depending on the release the loop never ends, reads freed memory or takes the process down.",
    bad: `for key in pairs(Request.HTTP.Metadata) do
  Request.HTTP.Metadata["x-amz-meta-seen"] = "yes"
end`,
    good: `local count = 0
for key in pairs(Request.HTTP.Metadata) do
  count = count + 1
end
Request.HTTP.Metadata["x-amz-meta-seen"] = tostring(count)`,
    place: { release: "squid", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const { release } = world;
    return {
      Assign(node, ancestors) {
        node.targets.forEach((target, index) => {
          const value = node.values[index];
          const access = target.type === "Index" ? gatewayAccess(script, target) : undefined;
          if (!access || !value || target.type !== "Index") return;
          if (!loopsAround(script, ancestors).some(({ map }) => map.path === access.base.path)) return;
          const isDelete = types.of(value)?.kind === "nil";
          if (isDelete && release.mapWrites.nil === "error") return;
          const byUserdata = release.iteratorKeys === "userdata";
          if (!isDelete && !byUserdata) return;
          const what = isDelete ? "Deleting from" : "Writing to";
          const outcome = isDelete
            ? outcomeOfDelete(byUserdata, access.base.path)
            : outcomeOfInsert(access.base.path);
          report({
            ...at(target),
            severity: isDelete && !byUserdata ? "error" : "warning",
            message: `${what} ${access.base.path} inside its own pairs loop ${outcome} in ${releaseOf(world)}; collect the keys first (tostring(key)) and change the map after the loop.`,
          });
        });
      },
    };
  },
};
