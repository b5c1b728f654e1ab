-- Lines over a unix socket, one of them incomplete.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local unix = require "socket.unix";
local path = H.tmpname(".sock");
local s = assert(unix.stream());
assert(s:bind(path));
assert(s:listen(8));
s:settimeout(0);
H.server.wrapserver(s, path, 0, H.listeners("S", { onincoming = function (c, d) c:write("re" .. d); end }), { read_size = "*l" });
local c = unix();
c:connect(path);
c:send("l1\nl2\npart");
H.t("run", H.run(1));
c:settimeout(0);
H.t("got", c:receive("*a"));
c:send("x\n");
c:close();
H.t("run", H.run(1));
