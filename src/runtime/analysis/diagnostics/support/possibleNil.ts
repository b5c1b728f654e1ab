import { type LuaType, type NilCause, partsOf } from "../../types/index";

/** Why a value can be nil, where it can be something else too and the reason is known. */
export function possibleNil(type: LuaType): NilCause | undefined {
  if (type.kind !== "union") return undefined;
  const missing = partsOf(type).find((part) => part.kind === "nil");
  return missing?.kind === "nil" ? missing.cause : undefined;
}
