-- setlistener inside onconnect.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local T = H.listeners("T", { onattach = function (c, d) H.t("data", d); end });
local _, port = H.listen(H.listeners("S", { onconnect = function (c) c:setlistener(T, "d"); end, ondetach = function (c) H.t("detach"); end }));
local p = H.rawpeer(port);
p:send("x");
H.t("run", H.run(2));
p:close();
H.t("run", H.run(2));
