-- Stopping other timers, stopped ones and unknown ones.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local add, stop = H.server.add_task, H.server.timer.stop;
local a = add(1, function () H.t("a"); end);
local b = add(2, function () H.t("b"); end);
local c;
c = add(1.5, function () H.t("c"); stop(b); H.t("stopped", (stop(a))); end);
H.t("stop unknown", (stop(12345)));
H.t("run", H.run(10));
