import { lua } from "#fengari";
import type { Socket, TlsSocket } from "../../net/loop/socket";
import { SystemSockets } from "../../net/luasocket/socket-library";
import { type Failure, failure, isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { LuaValue } from "../interop/values";
import { contextAt } from "./contexts";

/** The sockets of a Lua state's event loop: TLS contexts are values of the script. */
export class LuaSockets extends SystemSockets {
  readonly #host: ModuleHost;

  constructor(host: ModuleHost) {
    super(host.system);
    this.#host = host;
  }

  override wrapTls(socket: Socket, context: unknown): TlsSocket | Failure {
    if (!(context instanceof LuaValue)) return super.wrapTls(socket, context);
    const { L } = this.#host;
    context.push(L);
    const made = contextAt(L, lua.lua_gettop(L));
    lua.lua_pop(L, 1);
    if (made === undefined) return failure("bad argument #1 to 'create' (invalid context)");
    return isFailure(made) ? made : super.wrapTls(socket, made);
  }
}
