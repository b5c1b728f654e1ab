/** What the rest of the runtime uses of the gateway. */

export { type Release, releases } from "./releases/index.ts";
export { run } from "./run/run.ts";
export { InputError } from "./state/issue.ts";
