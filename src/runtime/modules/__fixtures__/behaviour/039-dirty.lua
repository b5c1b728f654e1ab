-- Bytes left in the socket object are read a millisecond later.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onincoming = function (c, d) if d == "ab" then c:set_mode(3); end end }), { read_size = 2 });
local p = H.rawpeer(port);
p:send("abcdefgh");
H.t("run", H.run(1));
