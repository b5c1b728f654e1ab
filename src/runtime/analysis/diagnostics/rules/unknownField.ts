import type { IndexExpression, Node } from "../../syntax/index";
import { type GatewayType, literalsOf } from "../../types/index";
import { isNameOnly, type World } from "../../world/index";
import { at, type Fix, type Rule, type Script } from "../rule";
import { gatewayType, respell } from "../support/access";
import { inventedField } from "../support/inventions";
import { severityOfFieldError } from "../support/protection";
import { nearest } from "../support/suggest";
import { releaseOf, unknownFieldError } from "../support/wording";

export const unknownField: Rule = {
  id: "unknown-field",
  summary: "A field that no release has; reading or writing it ends the script.",
  docs: {
    why: "Unlike a table of Lua, a table of the gateway raises an error for a field that it has not. Reading one to see whether it is there ends the script.",
    bad: "RGWDebugLog(Request.RGWOpp)",
    good: "RGWDebugLog(Request.RGWOp)",
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { world } = script;
    return {
      Index(node, ancestors) {
        const base = gatewayType(script, node.base);
        if (base?.shape !== "table" || isNameOnly(world, base.path, base.table!)) return;
        for (const key of keysOf(script, node)) {
          if (world.field(base.table!, key) || world.elsewhere(base.table!, key).length > 0) continue;
          if (inventedField(base, key)) continue;
          const meant = nearest(key, namesOf(world, base));
          const question = meant ? `; did you mean ${meant}?` : "";
          report({
            ...at(node.key.end > node.key.start ? node.key : node),
            severity: severityOfFieldError(script, ancestors as Node[]),
            message: `${releaseOf(world)} ends the script here with "${unknownFieldError(world, base, key)}"${question}`,
            ...(meant ? { fix: replaceKey(node, meant) } : {}),
          });
        }
      },
    };
  },
};

function keysOf({ types }: Script, node: IndexExpression): string[] {
  if (node.key.type === "Identifier") return node.key.name ? [node.key.name] : [];
  const type = types.of(node.key);
  return (type && literalsOf(type)) ?? [];
}

function namesOf(world: World, base: GatewayType): string[] {
  return world.fields(base.table!).map(({ name }) => name);
}

function replaceKey(node: IndexExpression, name: string): Fix {
  const { start, end } = node.key;
  return { title: `Write ${name}`, edits: [{ start, end, newText: respell(node, name) }] };
}
