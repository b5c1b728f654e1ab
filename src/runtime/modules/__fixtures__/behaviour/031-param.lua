-- What a timer gets: wall clock, id, and the parameter when it is not nil.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.add_task(1, function (now, id, p) H.t("p", p, select("#", now, id, p)); return nil; end, "param");
H.server.add_task(1, function (...) H.t("n", select("#", ...)); end);
H.server.add_task(1, function (...) H.t("n false", select("#", ...), (select(3, ...))); end, false);
H.t("abs", H.server.timer.to_absolute_time(100) > 1e9);
H.t("run", H.run(20));
