-- A second close goes on flushing.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sc
local _, port = H.listen(H.listeners("S", { onconnect = function (c) sc = c; end }));
local p = H.rawpeer(port);
H.run(1);
sc:write(("x"):rep(5000000));
sc:close();
H.run(1);
sc:close();
H.run(1);
local n = 0;
for i = 1, 200 do local d, e = H.readall(p); n = n + #d; H.run(0.01); if e == "closed" then H.t("closed"); break; end end H.t("n", n);
H.t("run", H.run(1));
