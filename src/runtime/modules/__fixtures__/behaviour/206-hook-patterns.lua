-- Read patterns of LuaSocket.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, port = H.rawserver();
local c = H.socket.tcp();
c:connect("127.0.0.1", port);
local p = s:accept();
p:settimeout(0);
c:send("a\r\nb\nccc");
H.t("l", p:receive("*l"));
H.t("l", p:receive());
H.t("l", p:receive("*l"));
H.t("n0", p:receive(0));
c:send("12345");
H.t("n3", p:receive(3));
H.t("n9", p:receive(9));
c:send("tail");
c:close();
H.t("a", p:receive("*a"));
H.t("a", p:receive("*a"));
