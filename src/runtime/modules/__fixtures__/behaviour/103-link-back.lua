-- link to a slow reader loses nothing.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local conns = {};
local _, port = H.listen(H.listeners("S", { onconnect = function (c) conns[#conns+1] = c; end, quiet = { incoming = true, drain = true, predrain = true } }));
local a, b = H.rawpeer(port), H.rawpeer(port, { ["recv-buffer-size"] = 4096 });
H.run(0.1);
conns[2]:setoption("send-buffer-size", 4096);
H.server.link(conns[1], conns[2]);
local sent, got = 0, 0;
H.at(0.1, function () local n, e, m = a:send(("q"):rep(400000)); sent = sent + (n or m); end);
for i = 1, 60 do H.at(i, function () local d = H.readall(b); got = got + #d; end); end
H.t("run", H.run(100));
H.t("all", sent == got, sent);
