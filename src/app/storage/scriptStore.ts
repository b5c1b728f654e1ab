import * as z from "zod/mini";
import type { Store } from "../../runtime/gateway/store/store";
import { contexts } from "../../runtime/gateway/types";
import type { Entry } from "./entry";

const scriptStore = z.object({
  scripts: z.readonly(z.array(z.object({ context: z.enum(contexts), tenant: z.string(), text: z.string() }))),
  packages: z.nullable(z.readonly(z.array(z.string()))),
});

/** The scripts and packages that `radosgw-admin` would keep for a zone. */
export const scriptStoreEntry: Entry<Store> = {
  key: "moonhook.store",
  version: 1,
  schema: scriptStore,
  migrations: [],
};
