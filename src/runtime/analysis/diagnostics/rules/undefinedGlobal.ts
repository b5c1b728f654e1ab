import { globalNames } from "../../libraries/index";
import { gatewayGlobals, removedGlobals } from "../../world/index";
import { at, type Rule } from "../rule";
import { inventedGlobal } from "../support/inventions";
import { severityOfLuaError } from "../support/protection";
import { nearest } from "../support/suggest";
import { failingUse, inWords } from "../support/uses";
import { releaseOf } from "../support/wording";

/** Why a global of the gateway is missing here. */
const reasons: Readonly<Record<string, string>> = {
  RGW: "the RGW table is there in Reef and later.",
  RGW_ABORT_REQUEST: "aborting is there in Tentacle and later, in preRequest.",
  Request: "the background context has no request.",
  Data: "only getData and putData have it.",
  Offset: "only getData and putData have it.",
};

export const undefinedGlobal: Rule = {
  id: "undefined-global",
  summary: "A global that neither the gateway, nor Lua, nor the script defines is used as if it were there.",
  docs: {
    why: "A name that nothing defines is nil. Lua's names are case-sensitive, also those of the gateway's globals; only fields are found in any case.",
    bad: 'RGWDebuglog("hello")',
    good: 'RGWDebugLog("hello")',
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const names = [...gatewayGlobals(world).map(({ name }) => name), ...globalNames(world.luaVersion)];
    return {
      Name(node, ancestors) {
        const type = types.of(node);
        if (type?.kind !== "nil" || type.cause?.kind !== "global") return;
        const use = failingUse(script, node, ancestors.at(-1));
        if (!use || removedGlobals[node.name] || inventedGlobal(node.name)) return;
        const meant = reasons[node.name] ? undefined : nearest(node.name, names);
        const reason = reasons[node.name] ?? (meant ? `did you mean ${meant}?` : "nothing defines it.");
        report({
          ...at(node),
          severity: severityOfLuaError(script, ancestors),
          message: `${node.name} is nil in ${releaseOf(world)}'s ${world.context}, and ${inWords(use)} ends the script; ${reason}`,
          ...(meant ? { fix: { title: `Write ${meant}`, edits: [{ ...at(node), newText: meant }] } } : {}),
        });
      },
    };
  },
};
