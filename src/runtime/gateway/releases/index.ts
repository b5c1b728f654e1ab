import type { ReleaseName } from "../types.ts";
import { pacific } from "./pacific.ts";
import { quincy } from "./quincy.ts";
import { reef } from "./reef.ts";
import type { Release } from "./release.ts";
import { squid } from "./squid.ts";
import { tentacle } from "./tentacle.ts";

export type { Release } from "./release.ts";

export const releases: Readonly<Record<ReleaseName, Release>> = { pacific, quincy, reef, squid, tentacle };
