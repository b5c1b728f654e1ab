-- Blocking LuaSocket over TCP, with a peer that closes.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, port = H.rawserver();
local c = H.socket.tcp();
H.t("c", c:connect("127.0.0.1", port));
H.t("send", c:send("line\n"));
local p = s:accept();
H.t("recv", p:receive("*l"));
p:close();
H.t("send after close", c:send("x"));
H.t("again", c:send("y"));
H.t("recv", c:receive("*l"));
H.t("close", c:close());
H.t("send closed", c:send("z"));
H.t("recv closed", c:receive(1));
