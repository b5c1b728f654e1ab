-- Without protect_listeners an error leaves loop(), which can be entered again.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.set_config({ protect_listeners = false });
local _, port = H.listen(H.listeners("S", { onincoming = function (c, d) if d == "x" then error("bad", 0); end end }));
local p = H.rawpeer(port);
p:send("x");
H.t("run", (H.run(2)));
p:send("y");
H.t("run", (H.run(2)));
