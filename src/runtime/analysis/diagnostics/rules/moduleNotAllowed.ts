import { modules } from "../../libraries/index";
import { at, type Rule } from "../rule";
import { keyOf } from "../support/access";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

const builtIn = new Set("string table math io os coroutine utf8 package debug _G bit32".split(" "));

export const moduleNotAllowed: Rule = {
  id: "module-not-allowed",
  summary: "A module whose package is not on the gateway's allowlist.",
  docs: {
    why: "A script finds Lua's own modules and those of the packages on the gateway's allowlist; from Squid on also modules that happen to be installed on its host, as long as the list is empty. Data contexts look on the host alone. The list is read when the gateway starts, so a restart is part of adding one.",
    bad: `local json = require("json")
RGWDebugLog(json.encode({ a = 1 }))`,
    good: 'RGWDebugLog("{\\"a\\":1}")',
    place: { release: "reef", context: "preRequest", packages: [] },
  },
  create(script, report) {
    const { types, world } = script;
    return {
      Call(node, ancestors) {
        const callee = types.of(node.callee);
        const [argument] = node.arguments;
        if (callee?.kind !== "function" || callee.doc?.name !== "require" || !argument) return;
        const name = keyOf(script, argument);
        if (name === undefined || builtIn.has(name) || world.packages === undefined) return;
        if (world.hasData) {
          const where = `${releaseOf(world)}'s ${world.context} does not look where packages are installed`;
          report({
            ...at(argument),
            severity: "warning",
            message: `${where}: it finds module ${name} only where the gateway's host has it.`,
          });
          return;
        }
        if (world.modules.includes(name)) return;
        const needed = modules[name]?.package ?? name.split(".")[0]!;
        if (world.packages.some((one) => nameOf(one) === needed.toLowerCase())) return;
        const compile = modules[name]?.needsCompilation ? " --allow-compilation" : "";
        const hostHasIt = world.release.keepsHostPaths && world.packages.length + world.modules.length === 0;
        const where = hostHasIt ? "where its host has it, or" : "only";
        report({
          ...at(argument),
          severity: hostHasIt ? "information" : severityOfLuaError(script, ancestors),
          message: `${releaseOf(world)} finds module ${name} ${where} with its package on the allowlist: radosgw-admin script-package add --package=${needed}${compile}, then restart the gateway.`,
        });
      },
    };
  },
};

/** A listed package without its version, as luarocks compares names. */
function nameOf(listed: string): string {
  return listed.trim().split(/\s/)[0]!.toLowerCase();
}
