import { at, type Rule } from "../rule";
import { mapOfPairs } from "../support/mapLoops";
import { releaseOf } from "../support/wording";

export const iteratorCalled: Rule = {
  id: "iterator-called",
  summary: "The iterator of a map taken out of its for loop.",
  docs: {
    why: "The gateway's iterator trusts the key that it is given. A key that the map does not hold is looked up behind the map's end, and the radosgw process goes down.",
    bad: `local next_entry = pairs(Request.HTTP.Metadata)
next_entry(nil, "x-amz-meta-a")`,
    good: `for key, value in pairs(Request.HTTP.Metadata) do
  RGWDebugLog(value)
end`,
    place: { release: "pacific", context: "preRequest" },
  },
  create(script, report) {
    return {
      Call(node, ancestors) {
        const map = mapOfPairs(script, node);
        const parent = ancestors.at(-1);
        if (!map || parent?.type === "GenericFor") return;
        report({
          ...at(node),
          severity: "warning",
          message: `Calling this iterator with a key that ${map.path} does not hold takes down the radosgw process of ${releaseOf(script.world)}; use pairs only in a for loop.`,
        });
      },
    };
  },
};
