import { once } from "node:events";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { pageServer } from "../cli/serve/server";

/** The built page lies beside the built fixture: dist/page beside dist/playwright.js. */
const pageFolder = fileURLToPath(new URL("./page", import.meta.url));

/** Serves the page to this machine, at any free port. */
export async function servePage(): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(pageFolder))
    throw new Error(`${pageFolder}: the page is not built: run "npm run build" in Moonhook's checkout first`);
  const server = pageServer(pageFolder).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
