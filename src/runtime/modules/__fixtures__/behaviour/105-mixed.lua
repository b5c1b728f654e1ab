-- Pausing in onincoming and resuming by a timer.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onconnect = function (c) c:write("greet"); end, onincoming = function (c, d) c:pause(); H.at(1, function () c:resume(); end); c:write(d); end }));
local p = H.rawpeer(port);
p:send("1");
H.at(0.5, function () p:send("2"); end);
H.at(4, function () p:close(); end);
H.t("run", H.run(20));
