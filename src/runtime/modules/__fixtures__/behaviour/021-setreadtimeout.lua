-- A read timeout of its own, kept by onreadtimeout, and switched off.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onconnect = function (c) c:setreadtimeout(2); end, onincoming = function (c, d) if d == "off" then H.at(0.1, function () c:setreadtimeout(false); end); end end, onreadtimeout = function (c) c:write("ping"); return 1; end }));
local p = H.rawpeer(port);
H.t("run", H.run(1000));
H.t("got", H.readall(p));
p:send("off");
H.t("run", H.run(3000));
H.t("got", H.readall(p));
