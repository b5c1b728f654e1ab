import type { Release } from "../../gateway";
import { countText } from "../../lua/amounts";

/** A property of a release in words. */
export interface Capability {
  /** For example `errors of fields`. */
  readonly topic: string;
  /** What a release has of it, to stand after `topic: release`. */
  readonly say: (release: Release) => string;
}

const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);
const atMost = (count: number | null, unit: string) =>
  count === null ? `any number of ${unit}` : `at most ${count} ${unit}`;

/** Every property of a release; null for one that no run depends on. */
export const capabilities: Readonly<Record<keyof Release, Capability | null>> = {
  name: {
    topic: "fields and their forms",
    say: ({ version }) => `those of ${version}`,
  },
  version: null,
  admin: null,
  contexts: { topic: "contexts", say: ({ contexts }) => contexts.join(", ") },
  contextList: { topic: "contexts as the upload command lists them", say: ({ contextList }) => contextList },
  fieldErrors: {
    topic: "errors of fields",
    say: ({ fieldErrors }) =>
      fieldErrors === "exception"
        ? "C++ exceptions, without a position and past every pcall"
        : "Lua errors, with a position, which pcall catches",
  },
  tableNames: {
    topic: "names of tables in messages",
    say: ({ tableNames }) => (tableNames === "type" ? "the C++ type's" : "the path as the script spelled it"),
  },
  keepsMetatables: {
    topic: "metatables",
    say: ({ keepsMetatables }) =>
      yesNo(keepsMetatables, "one for each path", "one for all tables of a type, replaced at each access"),
  },
  tablesWithoutData: {
    topic: "fields whose tables have no data behind them",
    say: ({ tablesWithoutData }) => tablesWithoutData.join(", ") || "none",
  },
  timesEndWithNul: {
    topic: "texts of time fields",
    say: ({ timesEndWithNul }) => yesNo(timesEndWithNul, "end with a NUL", "have no NUL at their end"),
  },
  iteratorKeys: {
    topic: "keys that pairs gives",
    say: ({ iteratorKeys }) => (iteratorKeys === "string" ? "strings" : "userdata with __tostring"),
  },
  skipsGroupGrants: {
    topic: "group grants in pairs",
    say: ({ skipsGroupGrants }) => yesNo(skipsGroupGrants, "left out", "visited"),
  },
  mapWrites: {
    topic: "writes to maps",
    say: ({ mapWrites }) =>
      `nil ${mapWrites.nil === "error" ? "is an error" : "removes the entry"}, ` +
      `${atMost(mapWrites.maxEntryBytes, "bytes an entry")}, ${atMost(mapWrites.maxEntries, "entries")}`,
  },
  bucketNameRedirects: {
    topic: "a write to Bucket.Name in preRequest",
    say: ({ bucketNameRedirects }) =>
      yesNo(bucketNameRedirects, "sends the request to that bucket", "does not send the request elsewhere"),
  },
  opsLogWithoutBucket: {
    topic: "Request.Log() without a bucket",
    say: ({ opsLogWithoutBucket }) => `gives ${opsLogWithoutBucket}`,
  },
  tenantKnownInPreRequest: {
    topic: "the tenant in preRequest",
    say: ({ tenantKnownInPreRequest }) => yesNo(tenantKnownInPreRequest, "known", "not known yet"),
  },
  authenticatesFirst: {
    topic: "authentication",
    say: ({ authenticatesFirst }) => yesNo(authenticatesFirst, "before preRequest", "after preRequest"),
  },
  abortCode: {
    topic: "RGW_ABORT_REQUEST",
    say: ({ abortCode }) =>
      abortCode === null ? "not there" : `${abortCode}, ends the request when returned`,
  },
  hasRgwTable: {
    topic: "the table RGW",
    say: ({ hasRgwTable }) => yesNo(hasRgwTable, "there", "not there"),
  },
  backgroundErrorObject: {
    topic: "an error object in background that is no text",
    say: ({ backgroundErrorObject }) =>
      backgroundErrorObject === "crash" ? "ends the gateway" : "is logged",
  },
  answer: {
    topic: "the client's answer",
    say: ({ answer }) =>
      `${yesNo(answer.presetStatusStays, "a preset HTTPStatus stays", "the operation sets the status over a preset one")}, ` +
      yesNo(answer.omitsEmptyMessage, "an empty Message is left out", "an empty Message is sent"),
  },
  packageLibraries: {
    topic: "folders of C modules in package.cpath",
    say: ({ packageLibraries }) => packageLibraries.join(", "),
  },
  keepsHostPaths: {
    topic: "modules of the host without packages",
    say: ({ keepsHostPaths }) => yesNo(keepsHostPaths, "found", "not found"),
  },
  limits: {
    topic: "limits of a script",
    say: ({ limits }) =>
      `${limits.runtimeMs === null ? "no limit of run time" : `${limits.runtimeMs} ms`}, ` +
      `${limits.memoryBytes === null ? "no limit of memory" : `${countText(limits.memoryBytes)} bytes of memory`}`,
  },
};
