import type { LuaCFunction } from "#fengari";
import type { Host } from "./host";
import { checkString } from "./stack";

/** `RGWDebugLog(message)`. */
export function debugLog(host: Host): LuaCFunction {
  return (L) => {
    host.logInfo(checkString(L, 1));
    return 0;
  };
}
