import { type Block, type Expression, walk } from "../../syntax/index";
import { at, type Rule, type Script } from "../rule";
import { releaseOf } from "../support/wording";

export const endlessLoop: Rule = {
  id: "endless-loop",
  summary: "A loop without a way out.",
  docs: {
    why: "Before Tentacle nothing ends a script, so the request and a thread of the gateway are held for ever. Tentacle ends it at its run time limit, and logs an error for every request.",
    bad: `while true do
  RGWDebugLog("waiting")
end`,
    good: `for turn = 1, 10 do
  RGWDebugLog("turn " .. turn)
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    const { runtimeMs } = world.release.limits;
    const outcome =
      runtimeMs === null
        ? "holds the request and a thread of the gateway for ever"
        : `is ended after ${runtimeMs} ms`;
    const check = (condition: Expression, endless: "True" | "False", block: Block) => {
      if (condition.type !== endless || hasWayOut(script, block)) return;
      const message = `This loop never ends; in ${releaseOf(world)} it ${outcome}.`;
      report({ ...at(condition), severity: "error", message });
    };
    return {
      While(node) {
        check(node.condition, "True", node.block);
      },
      Repeat(node) {
        check(node.condition, "False", node.block);
      },
    };
  },
};

/** Functions that can leave a loop by an error or a pause; so can every function that is not known. */
const leaving = new Set(["error", "assert", "coroutine.yield"]);

function hasWayOut({ types }: Script, block: Block): boolean {
  let found = false;
  walk(block, (node) => {
    if (node.type === "Break" || node.type === "Return" || node.type === "Goto") found = true;
    if (node.type !== "Call") return;
    const callee = types.of(node.callee);
    const name = callee?.kind === "function" ? callee.doc?.name : undefined;
    if (name === undefined || leaving.has(name)) found = true;
  });
  return found;
}
