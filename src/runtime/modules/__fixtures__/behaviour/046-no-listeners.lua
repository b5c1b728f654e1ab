-- Missing callbacks, and no table at all.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sc
local _, port = H.listen({ onconnect = function (c) sc = c; end });
local p = H.rawpeer(port);
p:send("abc");
H.run(1);
sc:write("x");
H.run(1);
H.t("got", H.readall(p));
sc.listeners = nil;
p:send("more");
H.run(1);
p:close();
H.t("run", H.run(1));
