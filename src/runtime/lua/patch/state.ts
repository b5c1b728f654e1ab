import type { Site } from "./site";

export const stateSites: readonly Site[] = [];
