import type { JsonObject, ReleaseName } from "../../gateway/types";
import type { CatalogueEntry } from "./catalogue";

/** One HTTP exchange, as it went over the wire without any script. */
export interface Exchange {
  request: {
    method: string;
    /** Path and query, percent-encoded. */
    target: string;
    host: string;
    signature: "none" | "v2" | "v4";
    headers: [name: string, value: string][];
    body: string;
    /** Bytes of the whole body, where `body` is only its beginning. */
    bodyLength?: number;
  };
  response: { status: number; reason: string; headers: [name: string, value: string][]; body: string };
}

/** A request that a real gateway of the release answered, ready to be a case's. */
export interface Preset extends CatalogueEntry {
  /** For example `put_obj` or `err_no_such_key`; the same request has the same id in every release. */
  id: string;
  release: ReleaseName;
  /** The fields as preRequest sees them. */
  request: JsonObject;
  /** What the operation did to them, as a case's `operation`; empty where postRequest was not recorded. */
  operation: JsonObject;
  http: Exchange;
}

/** A release's file, as `scripts/presets/make.mjs` writes it. */
export interface PresetFile {
  /** A whole request; that of each preset is laid over it. */
  base: JsonObject;
  presets: Record<string, { request: JsonObject; operation?: JsonObject; http: Exchange }>;
}
