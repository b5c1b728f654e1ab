-- setlistener: the old table first, then the new one.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local L2 = H.listeners("T");
local _, port = H.listen(H.listeners("S", { onincoming = function (c, d) if d == "switch" then c:setlistener(L2, { 1 }); end end }));
local p = H.rawpeer(port);
p:send("switch");
H.run(1);
p:send("x");
H.run(1);
p:close();
H.t("run", H.run(1));
