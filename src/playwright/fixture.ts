import { test as base } from "@playwright/test";
import { Hook, type OpenOptions } from "./hook";
import { loadCase } from "./load";
import { servePage } from "./serve-page";

/** Opens cases in the page. */
export interface Moonhook {
  /** @param given a case's file, or the case as it would stand there */
  open(given: string | object, options?: OpenOptions): Promise<Hook>;
}

export interface MoonhookOptions {
  /** Where the page is served already; without it each worker serves the package's own. */
  moonhookUrl: string | undefined;
}

export const test = base.extend<
  { moonhook: Moonhook } & MoonhookOptions,
  { moonhookServer: () => Promise<string> }
>({
  moonhookUrl: [undefined, { option: true }],
  // Started by the first test that needs it.
  moonhookServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      let server: ReturnType<typeof servePage> | undefined;
      await use(async () => {
        server ??= servePage();
        return (await server).url;
      });
      await (await server)?.close();
    },
    { scope: "worker" },
  ],
  moonhook: async ({ page, moonhookUrl, moonhookServer }, use) => {
    await use({
      async open(given, options = {}) {
        const hook = new Hook(page, loadCase(given, options));
        await hook.open(moonhookUrl ?? (await moonhookServer()));
        return hook;
      },
    });
  },
});
