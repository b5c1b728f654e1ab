import type { ContextResult, GatewayResult, RunInput } from "../types";
import { inputOf } from "./input.testing";
import { run } from "./run";

/** Runs an input with every default, for tests. */
export function go(given: Partial<RunInput>): GatewayResult {
  return run(inputOf(given));
}

/** The result of a preRequest script. */
export function pre(script: string, given: Partial<RunInput> = {}): ContextResult {
  return go({ ...given, scripts: { ...given.scripts, preRequest: script } }).contexts[0]!;
}

/** The texts of a context's log. */
export function lines({ log }: ContextResult): string[] {
  return log.map(({ text }) => text);
}
