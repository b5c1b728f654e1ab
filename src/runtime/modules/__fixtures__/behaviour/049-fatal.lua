-- fatal_errors: an error in a callback destroys the connection.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.set_config({ fatal_errors = true });
local _, port = H.listen(H.listeners("S", { onincoming = function () error("bad"); end }));
local p = H.rawpeer(port);
p:send("x");
H.t("run", H.run(2));
H.t("got", H.readall(p));
