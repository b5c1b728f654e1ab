import { expect as base } from "@playwright/test";
import { toAnswer, toHaveLogged, toMeet } from "./matchers";

/** Playwright's `expect`, and matchers for a hook that has run. */
export const expect = base.extend({ toAnswer, toHaveLogged, toMeet });
