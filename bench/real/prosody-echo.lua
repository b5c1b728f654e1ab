-- Gives back what comes at a port of the loopback: Prosody's folder, port.
package.path = arg[1] .. "/?.lua;" .. package.path
package.cpath = arg[1] .. "/?.so;" .. package.cpath
local server = require "net.server_epoll"

assert(server.listen("127.0.0.1", tonumber(arg[2]), {
  onincoming = function (conn, data) conn:write(data) end,
}))
print "ready"
io.stdout:flush()
server.loop()
