local server = require("net.server")

assert(server.listen("127.0.0.1", 0, {
  onincoming = function(conn, data) print(data) end,
}))
print("listening")
server.loop()
