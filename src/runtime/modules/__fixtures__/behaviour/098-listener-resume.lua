-- resume() starts a read timeout on a listening handle, which then ends it.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.set_config({ read_timeout = 5 });
local s, port = H.listen(H.listeners("S"));
s:pause();
local p = H.rawpeer(port);
H.run(2);
H.t("resume");
s:resume();
H.t("run", H.run(20));
