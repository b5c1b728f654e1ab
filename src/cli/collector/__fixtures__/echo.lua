-- Gives back what comes, at the address in the first argument (unix:PATH or a port of the loopback).
local server, socket = require "net.server", require "socket"
local listeners = {
  onincoming = function (conn, data) conn:write(data) end,
  ondisconnect = function (_, reason) if arg[2] == "tell" then print("gone", reason) end end,
}
local path = arg[1]:match "^unix:(.+)$"
if path then
  local listening = require "socket.unix"()
  assert(listening:bind(path))
  assert(listening:listen(64))
  listening:settimeout(0)
  server.wrapserver(listening, path, 0, listeners, { read_size = "*a" })
else
  assert(server.listen("127.0.0.1", tonumber(arg[1]), listeners))
end
server.set_config { read_timeout = 600, tcp_backlog = 1024 }
print "ready"
server.loop()
print "stopped"
