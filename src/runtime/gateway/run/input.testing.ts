import type { RunInput } from "../types";

/** An input with every default, for tests. */
export function inputOf(given: Partial<RunInput>): RunInput {
  return {
    name: "test",
    release: "pacific",
    luaVersion: "5.3",
    clock: "2026-01-01T00:00:00Z",
    seed: 1,
    pairsOrder: "gateway",
    tenant: "",
    scripts: {},
    packages: [],
    request: {},
    operation: {},
    global: {},
    crashes: "stop",
    ...given,
  };
}
