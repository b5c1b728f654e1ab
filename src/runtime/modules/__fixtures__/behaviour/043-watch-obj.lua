-- watchfd on an object with getfd.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local a = assert(H.socket.udp4());
a:setsockname("127.0.0.1", 0);
a:settimeout(0);
local _, port = a:getsockname();
local b = assert(H.socket.udp4());
b:setpeername("127.0.0.1", port);
local w = H.server.watchfd(a, function (self) H.t("got", (self.conn:receive())); end, function (self) H.t("w"); self:set(nil, false); end);
b:send("one");
H.t("run", (H.run(2)));
b:send("two");
H.t("run", (H.run(2)));
w:close();
b:send("three");
H.t("run", (H.run(2)));
