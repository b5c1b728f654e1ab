import { lua } from "#fengari";
import { opsLogRecord } from "../http/ops-log";
import type { RequestState } from "../state/request";
import type { Host } from "./host";
import type { Pusher } from "./pusher";
import { pushString } from "./stack";

/**
 * Makes the global table `Request`. Its function Log is an entry of the table itself, so its name is case-sensitive
 * and it can be overwritten; data contexts do not have it.
 */
export function openRequest(host: Host, L: lua.lua_State, pusher: Pusher, state: RequestState): void {
  pusher.pushTable(L, "", "Request", state.fields, [state.fields]);
  if (host.context === "preRequest" || host.context === "postRequest") {
    pushString(L, "Log");
    for (let upvalue = 0; upvalue < 4; upvalue++) lua.lua_pushlightuserdata(L, state);
    lua.lua_pushcclosure(L, (L) => logRequest(host, L, state), 4);
    lua.lua_rawset(L, -3);
  }
  lua.lua_setglobal(L, "Request");
}

/** `Request.Log()`: a record for the operations log; 0, or a negative error number. */
function logRequest(host: Host, L: lua.lua_State, state: RequestState): number {
  const refused = state.bucketNameKnown ? 0 : host.release.opsLogWithoutBucket;
  if (refused === 0) host.opsLog(opsLogRecord(state));
  lua.lua_pushinteger(L, refused);
  return 1;
}
