-- A peer that sends and half closes never gets its reply.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onincoming = function (conn, d) conn:write("reply"); end }));
local p = H.rawpeer(port);
p:send("ask");
p:shutdown("send");
H.t("run", H.run(5));
H.t("peer got", H.readall(p));
