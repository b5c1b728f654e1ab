import type { Context, JsonObject, ReleaseName } from "./names";

export interface Endpoint {
  listen: string;
  serve: "sink" | "echo" | { lua: string };
  /** `sink` and `echo` speak TLS. */
  tls?: boolean;
  faults?: string[];
}

export interface LuaModule {
  /** For example `report.format`. */
  name: string;
  text: string;
}

/** Everything that decides how a run goes. */
export interface RunInput {
  name: string;
  release: ReleaseName;
  /** Lua of the gateway's build, which is not a property of the release. */
  luaVersion: "5.3" | "5.4";
  /** Virtual time at the start, ISO 8601. */
  clock: string;
  /** Seed of math.random and of any shuffling. */
  seed: number;
  pairsOrder: "gateway" | "shuffled";
  tenant: string;
  scripts: Partial<Record<Context, string>>;
  packages: { name: string; allowCompilation?: boolean }[];
  /** Lua modules of one's own, by the names that `require` takes. Each stands for an installed package. */
  modules?: LuaModule[];
  /** The fields as preRequest sees them, by the document's names in any case; null or absent optional = nil. */
  request: JsonObject;
  /** Laid over the request between preRequest and postRequest: objects merge, null removes, lists replace. */
  operation: JsonObject;
  /** The object's bytes, for getData and putData. */
  data?: { text: string } | { base64: string };
  /** The RGW table at the start, where the release has it. */
  global: JsonObject;
  /** Where the real gateway would crash: stop there, or report it and go on as documented. */
  crashes: "stop" | "report";
  /** Overrides of the release's own limits. */
  limits?: { runtimeMs?: number; memoryBytes?: number };
  network?: { endpoints: Endpoint[] };
}
