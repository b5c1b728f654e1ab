-- link: one way, a piece at a time.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local conns = {};
local _, port = H.listen(H.listeners("S", { onconnect = function (c) conns[#conns+1] = c; end }));
local a, b = H.rawpeer(port), H.rawpeer(port);
H.run(0.1);
H.server.link(conns[1], conns[2], 10);
a:send(("abcdefghij"):rep(5));
H.t("run", H.run(1));
H.t("b got", H.readall(b));
b:send("back");
H.t("run", H.run(1));
H.t("a got", H.readall(a));
a:close();
H.t("run", H.run(1));
