import type { Locator, Page } from "@playwright/test";

/** A control of the request's form, by the path of its field. */
export const field = (page: Page, path: string): Locator => page.getByLabel(path, { exact: true });
