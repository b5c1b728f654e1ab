import { utf8Length } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const memoryLimit: Rule = {
  id: "memory-limit",
  summary: "A script, or a text that it makes, that is larger than the memory it may use.",
  docs: {
    why: "From Squid on a script has a limited amount of memory for all that it holds at once. What does not fit ends it.",
    bad: `local padding = string.rep("x", 200000)
RGWDebugLog(padding)`,
    good: `local padding = string.rep("x", 2000)
RGWDebugLog(padding)`,
    place: { release: "squid", context: "preRequest" },
  },
  create({ parsed, types, world }, report) {
    const { memoryBytes } = world.release.limits;
    if (memoryBytes === null) return {};
    const { source } = parsed;
    const scriptBytes = utf8Length(source.text);
    if (scriptBytes > memoryBytes)
      report({
        start: 0,
        end: source.lineRange(1).end,
        severity: "error",
        message: `The script has ${inBytes(scriptBytes)}; ${releaseOf(world)} gives it ${inBytes(memoryBytes)} in all and never runs it: "not enough memory".`,
      });
    return {
      Call(node) {
        const type = types.of(node);
        if (type?.kind !== "string" || (type.byteLength ?? 0) < memoryBytes / 2) return;
        const isOver = type.byteLength! >= memoryBytes * 0.8;
        report({
          ...at(node),
          severity: isOver ? "error" : "warning",
          message: `This text has ${inBytes(type.byteLength!)}; ${releaseOf(world)} gives a script ${inBytes(memoryBytes)} in all and ends it with "not enough memory".`,
        });
      },
    };
  },
};

function inBytes(count: number): string {
  return `${count.toLocaleString("en")} bytes`;
}
