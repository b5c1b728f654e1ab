export {
  counters,
  debugLog,
  type GatewayGlobal,
  gatewayGlobals,
  removedGlobals,
  removedMembers,
} from "./globals";
export { operations } from "./operations";
export { isNameOnly, type Operations, type Presence, presenceOf } from "./presence";
export { joinedRange, releaseRange, title } from "./releaseRange";
export { World, type WorldOptions } from "./world";
