-- Errors that are no strings.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onincoming = function (c, d) if d == "t" then error({}); elseif d == "n" then error(nil); else error(42); end end, onerror = function (e) return "h:" .. type(e); end }));
local p = H.rawpeer(port);
p:send("t");
H.run(1);
p:send("n");
H.run(1);
p:send("5");
H.run(1);
