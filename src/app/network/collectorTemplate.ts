import type { Address } from "../../runtime/cases/faults/vocabulary";

/** A collector script to begin with: it reads lines and prints each, which the panel shows. */
export function collectorTemplate(address: Address): string {
  if (address.kind === "unix") return unix(address.path);
  return address.kind === "tcp" ? tcp(address.host, address.port) : udp(address.host, address.port);
}

const listeners = `local listeners = {}

function listeners.onincoming(conn, line)
  print(os.date("%H:%M:%S"), line)
end

function listeners.ondisconnect(conn, reason)
  print("gone:", reason or "closed")
end
`;

const unix = (path: string) => `-- Listens at ${path} and prints each line. Runs against Prosody's net.server.
local server = require "net.server"
local unix = require "socket.unix"

${listeners}
local socket = assert(unix.stream())
assert(socket:bind(${JSON.stringify(path)}))
assert(socket:listen(128))
socket:settimeout(0)
server.wrapserver(socket, ${JSON.stringify(path)}, 0, listeners, { read_size = "*l" })
server.loop()
`;

const tcp = (
  host: string,
  port: number,
) => `-- Listens at port ${port} and prints each line. Runs against Prosody's net.server.
local server = require "net.server"

${listeners}
-- For TLS, add to the options: tls_ctx = { mode = "server", protocol = "any",
--   certificate = "/etc/ssl/${host}.crt", key = "/etc/ssl/${host}.key" }, tls_direct = true
assert(server.listen(${JSON.stringify(/^[\d.]+$/.test(host) ? host : "*")}, ${port}, listeners, { read_size = "*l" }))
server.loop()
`;

const udp = (
  host: string,
  port: number,
) => `-- Takes datagrams at ${host}:${port} and prints each. Runs against Prosody's net.server.
local server = require "net.server"
local socket = require "socket"

local udp = assert(socket.udp())
assert(udp:setsockname("*", ${port}))
udp:settimeout(0)
server.watchfd(udp, function ()
  local datagram = udp:receive()
  if datagram then print(os.date("%H:%M:%S"), datagram) end
end)
server.loop()
`;
