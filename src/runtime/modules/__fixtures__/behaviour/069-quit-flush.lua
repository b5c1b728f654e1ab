-- setquitting while a long reply is being sent.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onconnect = function (c) c:write(("x"):rep(3000000)); end }));
local p = H.rawpeer(port);
H.at(1, function () H.t("quit"); H.server.setquitting(true); end);
H.at(3, function () local d, e = H.readall(p); H.t("read", #d, e); end);
H.at(4, function () local d, e = H.readall(p); H.t("read", #d, e); end);
H.t("run", (H.run(20)));
