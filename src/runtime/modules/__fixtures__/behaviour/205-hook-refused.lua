-- Refused connections, options that do not exist, ports in use.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, port = H.rawserver();
s:close();
local c = H.socket.tcp();
H.t("c", c:connect("127.0.0.1", port));
H.t("s", c:send("x"));
local c = H.socket.tcp();
c:settimeout(0);
H.t("c", c:connect("127.0.0.1", port));
H.t("s", c:send("x"));
H.t("s", c:send("x"));
H.t("opt", (pcall(c.setoption, c, "nonsense", true)));
H.t("bind", H.socket.bind("*", 7777) ~= nil);
H.t("bind2", H.socket.bind("0.0.0.0", 7777));
