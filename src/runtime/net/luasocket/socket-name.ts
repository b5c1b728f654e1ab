import type { SocketName } from "../loop/socket";
import type { Address } from "../stream";

/** An address as LuaSocket tells it: a path alone, or a host and a port. */
export function nameOf(address: Address | undefined): SocketName | undefined {
  if (!address) return undefined;
  return address.kind === "unix" ? { host: address.path } : { host: address.host, port: address.port };
}
