-- Rescheduling waiting, fired and running timers.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local add, re = H.server.add_task, H.server.timer.reschedule;
local a = add(1, function () H.t("a"); end);
local b = add(5, function () H.t("b"); end);
re(a, 6);
re(b, 2);
local c;
c = add(3, function () H.t("c"); re(c, 1); re(b, 1); re(a, 0.5); end);
H.t("run", H.run(20));
