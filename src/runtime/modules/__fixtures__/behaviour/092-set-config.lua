-- set_config replaces all; running timers keep their end.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.set_config({ read_timeout = 3, bogus = 1 });
local _, port = H.listen(H.listeners("S"));
local p = H.rawpeer(port);
H.at(1, function () H.server.set_config({}); end);
H.t("run", H.run(5));
local p2 = H.rawpeer(port);
H.t("run", H.run(2000));
