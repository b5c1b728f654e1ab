import type { Context, ReleaseName } from "../types";

/** What a release of Ceph does with Lua scripts. Sources: recordings of the version that each object names. */
export interface Release {
  readonly name: ReleaseName;
  /** Version that was recorded. */
  readonly version: string;
  /** Contexts that scripts can be uploaded for. */
  readonly contexts: readonly Context[];
  /** The contexts as `radosgw-admin script put` lists them. */
  readonly contextList: string;
  /** The commands `radosgw-admin script` and `script-package`. */
  readonly admin: {
    /** Subcommands of `script-package`, as an error message lists them. */
    readonly packageCommands: readonly string[];
    /** `script` takes --tenant without --uid. */
    readonly tenantWithoutUser: boolean;
    /** How messages about packages spell the language. */
    readonly language: "lua" | "Lua";
    /** The object that holds the allowlist is there before a first package is. */
    readonly allowlistFromStart: boolean;
    /** A name without a version stands for every version of the package. */
    readonly packageVersions: boolean;
  };

  /**
   * Errors of fields (unknown, read-only, not iterable): "exception" is a C++ exception, which ends the script past
   * every `pcall` and has no position; "lua" is an ordinary Lua error.
   */
  readonly fieldErrors: "exception" | "lua";
  /** Tables in messages: by C++ type, or by the path as the script spelled it. */
  readonly tableNames: "type" | "path";
  /** A metatable that exists is taken as it is; else every access replaces its closures, for all tables that share it. */
  readonly keepsMetatables: boolean;
  /** Fields whose tables are made without their data, as global tables; reading through them is a null pointer. */
  readonly tablesWithoutData: readonly ("CopyFrom" | "Statements")[];
  /** Texts of time fields end with a NUL. */
  readonly timesEndWithNul: boolean;
  /** Whether an ACL, before it is loaded, is nil or empty stands in the schema; here: keys of `pairs`. */
  readonly iteratorKeys: "string" | "userdata";
  /** `pairs` over grants leaves out those with an empty key. */
  readonly skipsGroupGrants: boolean;

  readonly mapWrites: {
    /** Assigning nil: an error, or the entry is removed. */
    readonly nil: "error" | "removes";
    /** Longest key plus value, in bytes. */
    readonly maxEntryBytes: number | null;
    readonly maxEntries: number | null;
  };

  /** Assigning Bucket.Name before the bucket is loaded sends the operation to that bucket. */
  readonly bucketNameRedirects: boolean;
  /** Result of Request.Log where the request has no bucket name yet. */
  readonly opsLogWithoutBucket: number;
  /** The tenant of a request is known when preRequest runs. */
  readonly tenantKnownInPreRequest: boolean;
  /** preRequest runs after authentication, so not for requests that fail it. */
  readonly authenticatesFirst: boolean;
  /** preRequest can end the request by returning RGW_ABORT_REQUEST. */
  readonly abortCode: number | null;
  /** Scripts have the table RGW. */
  readonly hasRgwTable: boolean;
  /** An error object that is neither string nor number, in the background context. */
  readonly backgroundErrorObject: "crash" | "logged";

  readonly answer: {
    /** A preset HTTPStatus keeps the operation from setting any status of its own. */
    readonly presetStatusStays: boolean;
    /** An empty message is left out of error bodies. */
    readonly omitsEmptyMessage: boolean;
  };

  /** Directories below the packages' folder that `package.cpath` names. */
  readonly packageLibraries: readonly string[];
  /** Without packages the search paths of the Lua library stay, so modules of the host load. */
  readonly keepsHostPaths: boolean;

  /** Default limits of a script; null: none. */
  readonly limits: { readonly runtimeMs: number | null; readonly memoryBytes: number | null };
}
