import type { Server } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { chromium, type Page } from "@playwright/test";
// @ts-expect-error plain JavaScript, run by Node
import { replaceText } from "../../scripts/lib/paste.mjs";
import { pageServer } from "../../src/cli/serve/server";
import { fast3G, slowLink } from "./slow-link";

const folder = process.env.MOONHOOK_E2E_DIST ?? "dist/page";

export interface Conditions {
  /** Times that the page's main thread is slower; 1 unless told. */
  cpuSlowdown?: number;
  /** Loads over fast 3G. */
  slowLink?: boolean;
}

/** Runs `work` on a page that is about to be opened, in a browser of its own; `address` is the page's. */
export async function withPage<T>(
  { cpuSlowdown = 1, slowLink: isSlow = false }: Conditions,
  work: (page: Page, address: string) => Promise<T>,
): Promise<T> {
  const servers: (Server | NetServer)[] = [];
  const open = async (server: Server | NetServer) => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    return (server.address() as AddressInfo).port;
  };
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--enable-precise-memory-info",
    ],
  });
  try {
    const direct = await open(pageServer(folder));
    const port = isSlow ? await open(slowLink(direct, fast3G)) : direct;
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
    return await work(page, `http://127.0.0.1:${port}/`);
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

/** Opens the page and waits until its first run is over and its editor there. */
export async function settle(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("region", { name: "Result of the run" }).getByText("200 OK").waitFor();
  await page.locator(".monaco-editor").first().waitFor();
}

/** Replaces the script of preRequest. */
export async function write(page: Page, script: string): Promise<void> {
  await replaceText(page.getByRole("textbox", { name: "preRequest script" }), script);
}
