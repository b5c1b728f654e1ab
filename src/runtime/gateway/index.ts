/** What the rest of the runtime uses of the gateway. */

export { type Release, releases } from "./releases/index";
export { run } from "./run/run";
export { InputError } from "./state/issue";
