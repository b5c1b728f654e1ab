-- Timers that return a number are added again, once per tick.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local n = 0;
H.server.add_task(0, function () n = n + 1; H.t("a", n); if n < 5 then return 0; end end);
local m = 0;
H.server.add_task(0, function () m = m + 1; H.t("b", m); if m < 5 then return -1; end end);
local k = 0;
H.server.add_task(1, function () k = k + 1; H.t("c", k); if k < 3 then return 2; end return true; end);
H.server.add_task(1, function () H.t("d"); return "5"; end);
H.t("run", H.run(50));
