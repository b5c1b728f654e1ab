import { githubReporter } from "./github";
import { jsonReporter } from "./json";
import { junitReporter } from "./junit";
import type { NewReporter } from "./reporter";
import { specReporter } from "./spec";

export const reporters: Readonly<Record<"spec" | "json" | "junit" | "github", NewReporter>> = {
  spec: specReporter,
  json: jsonReporter,
  junit: junitReporter,
  github: githubReporter,
};

export type ReporterName = keyof typeof reporters;
export type { Reporter, RunEnd } from "./reporter";
