-- A rate limit with small reads and the end of the stream.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onconnect = function (c) c:setlimit(100); end }), { read_size = 50 });
local p = H.rawpeer(port);
p:send(("y"):rep(120));
H.at(3, function () p:send("zz"); p:close(); end);
H.t("run", H.run(20));
