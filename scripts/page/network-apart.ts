import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const apart = fileURLToPath(new URL("../../src/runtime/gateway/run/open-network-apart.ts", import.meta.url));

/** Makes the network and the modules a chunk of their own in the page's worker, which loads it for cases that use it. */
export function networkApart(): Plugin {
  return {
    name: "network-apart",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "./open-network" && importer?.endsWith("/gateway/run/session.ts") ? apart : null,
  };
}
