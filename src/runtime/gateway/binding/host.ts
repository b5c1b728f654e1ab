import type { Machine } from "../../lua/machine";
import type { Marked } from "../../lua/mark/rewind";
import type { Release } from "../releases/index";
import type { RequestState } from "../state/request";
import type { RgwTable } from "../state/rgw-table";
import type { ByteString } from "../state/text";
import type { Value } from "../state/values";
import type { Context, Json, Outcome } from "../types";
import type { Chunk } from "./data";

/** What the gateway's functions reach while one script runs: the request, and where to tell what happens. */
export interface Host {
  readonly release: Release;
  readonly context: Context;
  readonly machine: Machine;
  readonly luaVersion: "5.3" | "5.4";
  /** Names of the packages that are installed: the allowlist's, and the case's own modules. */
  readonly packages: readonly string[];
  /** Null in the background context, which has no request. */
  readonly state: RequestState | null;
  /** Null in releases without the table RGW. */
  readonly rgwTable: RgwTable | null;
  /** Null but in data contexts. */
  readonly chunk: Chunk | null;
  /** A part of the binding has something of its own to put back with the script's state. */
  keep(part: Marked): void;
  /** A message of the script for the gateway's log. */
  logInfo(message: ByteString): void;
  /** A write of the script. */
  changed(path: string, before: Value, after: Value): void;
  /** A record for the operations log. */
  opsLog(record: Json): void;
  /**
   * The real gateway dies here. Does not return, unless the run reports crashes and goes on; then the caller does
   * what the document says.
   */
  crash(outcome: Outcome): void;
  /** The real gateway blocks here for ever. */
  hang(outcome: Outcome): never;
  /** The real gateway reads freed memory here: anything may follow. */
  undefinedBehaviour(outcome: Outcome): never;
}
