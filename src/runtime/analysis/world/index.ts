export {
  counters,
  debugLog,
  type GatewayGlobal,
  gatewayGlobals,
  removedGlobals,
  removedMembers,
} from "./globals.ts";
export { actsOnObject, operations } from "./operations.ts";
export { isNameOnly, type Operations, type Presence, presenceOf } from "./presence.ts";
export { joinedRange, releaseRange, title } from "./releaseRange.ts";
export { World, type WorldOptions } from "./world.ts";
