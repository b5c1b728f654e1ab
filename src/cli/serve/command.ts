import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput, exit } from "../badInput";
import type { Terminal } from "../terminal";
import { pageServer } from "./server";

/** The built page lies beside the built command line: dist/page beside dist/cli. */
const pageFolder = fileURLToPath(new URL("../page", import.meta.url));

/** `moonhook serve`: serves the page to this machine only, until it is interrupted. */
export async function serve(port: number, terminal: Terminal): Promise<number> {
  if (!existsSync(join(pageFolder, "index.html")))
    throw new BadInput([`${pageFolder}: the page is not built: run "npm run build" first`]);
  const server = pageServer(pageFolder);
  await listen(server, port);
  terminal.out(`Moonhook: http://127.0.0.1:${(server.address() as AddressInfo).port}/ (Ctrl+C ends it)\n`);
  return interrupted(server);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "is in use" : `cannot be used (${error.code})`;
      reject(new BadInput([`--port: ${port} ${why}: choose another, or 0 for any free one`]));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function interrupted(server: Server): Promise<number> {
  return new Promise((resolve) => {
    const end = () => {
      server.close(() => resolve(exit.ok));
      server.closeAllConnections();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}
