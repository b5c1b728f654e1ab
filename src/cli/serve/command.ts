import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput, exit } from "../badInput";
import type { Terminal } from "../terminal";
import { usualPort } from "./port";
import { pageServer } from "./server";

/** The built page lies beside the built command line: dist/page beside dist/cli. */
const pageFolder = fileURLToPath(new URL("../page", import.meta.url));

/**
 * `moonhook serve`: serves the page to this machine only, until it is interrupted.
 * @param port the port to use; without one the usual port, or any other where that is taken
 */
export async function serve(port: number | undefined, terminal: Terminal): Promise<number> {
  if (!existsSync(join(pageFolder, "index.html")))
    throw new BadInput([`${pageFolder}: the page is not built: run "npm run build" first`]);
  const server = pageServer(pageFolder);
  if (port !== undefined) await listen(server, port);
  else await listen(server, usualPort).catch(() => listen(server, 0));
  const { port: taken } = server.address() as AddressInfo;
  terminal.out(`Moonhook: http://127.0.0.1:${taken}/ (Ctrl+C ends it)\n`);
  return interrupted(server);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = ({ code }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? "is in use" : `cannot be used (${code})`;
      reject(new BadInput([`--port: ${port} ${why}: choose another, or 0 for any free one`]));
    };
    server.once("error", refuse);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", refuse);
      resolve();
    });
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
