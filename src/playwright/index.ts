/** Playwright tests of radosgw hooks: `import { expect, test } from "moonhook/playwright"`. */

export { expect } from "./expect";
export { type Moonhook, type MoonhookOptions, test } from "./fixture";
export type { Hook, OpenOptions } from "./hook";
export type { LineMatcher } from "./matchers";
