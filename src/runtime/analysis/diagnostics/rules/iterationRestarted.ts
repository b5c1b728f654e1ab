import { type GenericForStatement, type Node, walk } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { loopsAround, mapOfLoop } from "../support/mapLoops";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

export const iterationRestarted: Rule = {
  id: "iteration-restarted",
  summary: "A second loop over a map before the first has come to its end.",
  docs: {
    why: "From Squid on a map knows that it is being iterated and refuses a second loop until the first has come to its end; also one that was left by break or return counts as running.",
    bad: `for key in pairs(Request.HTTP.Metadata) do
  break
end
for key, value in pairs(Request.HTTP.Metadata) do
  RGWDebugLog(value)
end`,
    good: `local found = false
for key, value in pairs(Request.HTTP.Metadata) do
  RGWDebugLog(value)
  found = true
end
RGWDebugLog(tostring(found))`,
    place: { release: "squid", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    if (world.release.iteratorKeys !== "userdata") return {};
    const left: { path: string; loop: GenericForStatement }[] = [];
    return {
      GenericFor(node, ancestors) {
        const map = mapOfLoop(script, node);
        if (!map) return;
        const nested = loopsAround(script, ancestors).some((one) => one.map.path === map.path);
        const broken = left.find(({ path, loop }) => path === map.path && loop.end <= node.start);
        if (nested || broken) {
          const certain = nested || (broken && isUnconditional(broken.loop));
          report({
            ...at(node.values[0]!),
            severity: certain ? severityOfLuaError(script, ancestors) : "warning",
            message: `${releaseOf(world)} ends the script here with "Trying to iterate '${map.path}' before previous iteration finished"${broken ? `: the loop on line ${script.parsed.source.lineAt(broken.loop.start)} is left before its end` : ""}; copy the map into a table once and loop over that.`,
          });
        }
        if (leavesEarly(node)) left.push({ path: map.path, loop: node });
      },
    };
  },
};

function leavesEarly(loop: GenericForStatement): boolean {
  let found = false;
  walk(loop.block, (node, ancestors) => {
    const inner = ancestors.some(({ type }) =>
      ["While", "Repeat", "NumericFor", "GenericFor", "Function"].includes(type),
    );
    if (!inner && (node.type === "Break" || node.type === "Goto")) found = true;
  });
  return found;
}

function isUnconditional(loop: GenericForStatement): boolean {
  return loop.block.body.some((statement: Node) => statement.type === "Break");
}
