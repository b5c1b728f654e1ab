import { reef } from "./reef";
import type { Release } from "./release";

export const squid: Release = {
  ...reef,
  name: "squid",
  version: "19.2.3",
  admin: {
    packageCommands: ["add", "list", "reload", "rm"],
    tenantWithoutUser: true,
    language: "Lua",
    allowlistFromStart: true,
    packageVersions: true,
  },
  tableNames: "path",
  keepsMetatables: true,
  timesEndWithNul: true,
  iteratorKeys: "userdata",
  skipsGroupGrants: false,
  backgroundErrorObject: "crash",
  keepsHostPaths: true,
  limits: { runtimeMs: null, memoryBytes: 128_000 },
};
