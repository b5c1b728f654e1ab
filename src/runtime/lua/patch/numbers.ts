import type { Site } from "./site";

export const numberSites: readonly Site[] = [];
