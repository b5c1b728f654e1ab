import type { Expression, Identifier, IndexExpression } from "../../syntax/index";
import { type GatewayType, gatewayPart, literalsOf } from "../../types/index";
import type { Script } from "../rule";

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
  return type && gatewayPart(type);
}

/** A key's text, where it can be only one. */
export function keyOf({ types }: Script, key: Expression | Identifier): string | undefined {
  if (key.type === "Identifier") return key.name || undefined;
  const type = types.of(key);
  const literals = type && literalsOf(type);
  return literals?.length === 1 ? literals[0] : undefined;
}

/** Text that replaces a key, in the way the script wrote it. */
export function respell(node: IndexExpression, key: string): string {
  if (node.access !== "[") return key;
  return JSON.stringify(key);
}
