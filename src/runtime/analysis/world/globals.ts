import type { FunctionDoc } from "../libraries/index";
import type { World } from "./world";

/** What the gateway adds to Lua's globals. */
export interface GatewayGlobal {
  name: string;
  type: "function" | "table" | "integer";
  description: string;
  function?: FunctionDoc;
}

export const debugLog: FunctionDoc = {
  kind: "function",
  name: "RGWDebugLog",
  parameters: [{ name: "message", type: "string", optional: false }],
  vararg: false,
  returns: [],
  description: "Writes a text or number to the gateway's log at level 20, behind `Lua INFO: `.",
};

const counter = (name: string, verb: string): FunctionDoc => ({
  kind: "function",
  name: `RGW.${name}`,
  parameters: [
    { name: "key", type: "string", optional: false },
    { name: "by", type: "number", optional: true },
  ],
  vararg: false,
  returns: [],
  description: `${verb} a number in the table by 1 or by the given number; does nothing where the key is missing.`,
});

/** Functions of the RGW table, by lower-case name. */
export const counters: Readonly<Record<string, FunctionDoc>> = {
  increment: counter("Increment", "Raises"),
  decrement: counter("Decrement", "Lowers"),
};

export function gatewayGlobals(world: World): GatewayGlobal[] {
  const globals: GatewayGlobal[] = [
    { name: "RGWDebugLog", type: "function", description: debugLog.description, function: debugLog },
  ];
  if (world.hasRequest)
    globals.push({ name: "Request", type: "table", description: "The request that the gateway is serving." });
  if (world.release.hasRgwTable)
    globals.push({
      name: "RGW",
      type: "table",
      description: "Values that all scripts of this gateway process share; lost when it restarts.",
    });
  if (world.hasAbortCode)
    globals.push({
      name: "RGW_ABORT_REQUEST",
      type: "integer",
      description: "Returned from preRequest, it ends the request before its operation runs.",
    });
  if (world.hasData)
    globals.push(
      {
        name: "Data",
        type: "table",
        description: "The bytes of this chunk, from index 1, one character each.",
      },
      { name: "Offset", type: "integer", description: "Where in the object this chunk begins." },
    );
  return globals;
}

/** Standard globals that the gateway takes away, with what to use instead. */
export const removedGlobals: Readonly<Record<string, string>> = {
  load: "put the code into the script",
  loadfile: "use require with a package on the allowlist",
  loadstring: "put the code into the script",
  dofile: "use require with a package on the allowlist",
  debug: 'require("debug") still gives the library',
};

/** Members of standard libraries that the gateway takes away. */
export const removedMembers: Readonly<Record<string, string>> = {
  "os.exit": "use return to end the script",
};
