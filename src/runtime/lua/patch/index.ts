import { cNameSites } from "./c-names";
import { librarySites } from "./libraries";
import { lua54Sites } from "./lua54";
import { memorySites } from "./memory";
import { numberSites } from "./numbers";
import { observeSites } from "./observe";
import type { Site } from "./site";
import { speedSites } from "./speed";
import { stateSites } from "./state";
import { unusedSites } from "./unused";
import { workSites } from "./work";

/** Every place in fengari that Moonhook's VM differs from the published package. */
export const sites: readonly Site[] = [
  ...numberSites,
  ...librarySites,
  ...speedSites,
  ...stateSites,
  ...observeSites,
  ...memorySites,
  ...workSites,
  ...cNameSites,
  ...lua54Sites,
  ...unusedSites,
];
