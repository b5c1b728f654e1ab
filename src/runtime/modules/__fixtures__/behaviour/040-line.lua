-- Lines, and an incomplete one.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S"), { read_size = "*l" });
local p = H.rawpeer(port);
p:send("one\r\ntwo\nthr");
H.t("run", H.run(1));
p:send("ee\nfour");
H.t("run", H.run(1));
p:close();
H.t("run", H.run(1));
