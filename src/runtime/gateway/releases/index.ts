import type { ReleaseName } from "../types";
import { pacific } from "./pacific";
import { quincy } from "./quincy";
import { reef } from "./reef";
import type { Release } from "./release";
import { squid } from "./squid";
import { tentacle } from "./tentacle";

export type { Release } from "./release";

export const releases: Readonly<Record<ReleaseName, Release>> = { pacific, quincy, reef, squid, tentacle };
