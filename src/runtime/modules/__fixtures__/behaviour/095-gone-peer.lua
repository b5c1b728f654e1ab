-- Writing to a peer that has closed.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sc
local _, port = H.listen(H.listeners("S", { onconnect = function (c) sc = c; end }));
local p = H.rawpeer(port);
H.run(1);
p:close();
H.at(0, function () sc:write("a"); end);
H.t("run", H.run(2));
local p = H.rawpeer(port);
H.run(1);
p:send("x");
p:close();
sc:write("b");
sc:close();
H.t("run", H.run(2));
