import { lauxlib, type lua } from "#fengari";
import { fromLatin1 } from "../../lua/bytes";
import { Unwind } from "../../lua/unwind";
import type { ByteString } from "../state/text";
import type { Host } from "./host";

/** A C++ exception out of one of the gateway's functions: Lua does not see it, the gateway logs its text. */
export class GatewayException extends Unwind {
  override readonly name = "GatewayException";

  constructor(
    /** Its text, as bytes. */
    readonly text: ByteString,
    /** Line of the script that called the function. */
    readonly line: number | null,
  ) {
    super("exception", text);
  }
}

export function unknownField(host: Host, L: lua.lua_State, field: ByteString, table: ByteString): never {
  return fieldError(host, L, `unknown field name: ${field} provided to: ${table}`);
}

export function readOnly(host: Host, L: lua.lua_State): never {
  return fieldError(host, L, "trying to write to readonly field");
}

export function notIterable(host: Host, L: lua.lua_State): never {
  return fieldError(host, L, "trying to iterate over non-iterable field");
}

export function withoutLength(host: Host, L: lua.lua_State): never {
  return fieldError(host, L, "trying to get length of non-iterable field");
}

/** Raises an error of a field the way the release does. */
function fieldError(host: Host, L: lua.lua_State, message: ByteString): never {
  if (host.release.fieldErrors === "exception") {
    throw new GatewayException(message, host.machine.currentLine());
  }
  return raise(L, message);
}

/** `luaL_error`: an ordinary Lua error with the position of the caller. */
export function raise(L: lua.lua_State, message: ByteString): never {
  return lauxlib.luaL_error(L, "%s", fromLatin1(message));
}
