-- 80 connections become readable at once: batches of 64, from the last to the first.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local conns, n = {}, 0;
local _, port = H.listen(H.listeners("S", { onconnect = function (c) conns[#conns+1] = c; end, quiet = { connect = true, drain = true, predrain = true } }));
local ps = {};
for i = 1, 80 do ps[i] = H.rawpeer(port); end
H.run(0.1);
H.t("n", #conns);
for i = 1, 80 do ps[i]:send("d" .. i); end
H.server.add_task(0, function () H.t("timer"); end);
H.t("run", H.run(2));
