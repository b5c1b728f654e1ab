import type { Expression, Identifier, IndexExpression } from "../../syntax/index.ts";
import { type GatewayType, literalsOf, partsOf } from "../../types/index.ts";
import type { Script } from "../rule.ts";

/** An access to one of the gateway's own tables. */
export interface GatewayAccess {
  base: GatewayType;
  /** The key, where it is certain. */
  key: string | undefined;
}

/** The gateway's table and key that an index expression reads or writes, if it does; nil beside it does not matter. */
export function gatewayAccess(script: Script, node: IndexExpression): GatewayAccess | undefined {
  const base = gatewayType(script, node.base);
  return base && { base, key: keyOf(script, node.key) };
}

export function gatewayType({ types }: Script, node: Expression): GatewayType | undefined {
  const type = types.of(node);
  const parts = type ? partsOf(type).filter(({ kind }) => kind !== "nil") : [];
  return parts.length === 1 && parts[0]!.kind === "gateway" ? parts[0] : undefined;
}

/** A key's text, where it can be only one. */
export function keyOf({ types }: Script, key: Expression | Identifier): string | undefined {
  if (key.type === "Identifier") return key.name || undefined;
  const type = types.of(key);
  const literals = type && literalsOf(type);
  return literals?.length === 1 ? literals[0] : undefined;
}

/** A key as it is written with a dot where it can be: `.Name` or `["x-amz"]`. */
export function spellKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** Text that replaces a key, in the way the script wrote it. */
export function respell(node: IndexExpression, key: string): string {
  if (node.access !== "[") return key;
  return JSON.stringify(key);
}
