-- 300 timers with stops, moves and repetitions.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local seed = 7;
local function rnd(n) seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; end
local ids = {};
for i = 1, 300 do local d = rnd(40) / 4; ids[i] = H.server.add_task(d, function () H.raw("%d", i); if i % 7 == 0 then H.server.timer.stop(ids[1 + rnd(300)]); elseif i % 5 == 0 then H.server.timer.reschedule(ids[1 + rnd(300)], rnd(20) / 4); elseif i % 11 == 0 and H.now() < 30 then return rnd(8) / 4 + 0.1; end end); end
H.t("run", H.run(60));
