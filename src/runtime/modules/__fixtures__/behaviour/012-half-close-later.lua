-- A half close while the reply is there, and while a long one is being sent.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onincoming = function (conn, d) conn:write("reply"); end }));
local p = H.rawpeer(port);
p:send("ask");
H.run(1);
p:shutdown("send");
H.t("run", H.run(5));
H.t("peer got", H.readall(p));
local _, port = H.listen(H.listeners("T", { onincoming = function (conn, d) conn:write(("z"):rep(5000000)); end }));
local p = H.rawpeer(port);
p:send("ask");
H.run(1);
p:shutdown("send");
H.t("run", H.run(5));
local d, e = H.readall(p);
H.t("peer got", #d, e);
