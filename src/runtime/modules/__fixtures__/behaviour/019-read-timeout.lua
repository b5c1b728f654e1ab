-- Silence ends a connection; each piece of data starts the time anew.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.set_config({ read_timeout = 7 });
local _, port = H.listen(H.listeners("S"));
local p = H.rawpeer(port);
H.at(3, function () p:send("x"); end);
H.at(9, function () p:send("y"); end);
H.t("run", H.run(100));
