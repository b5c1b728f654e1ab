-- destroy() inside onconnect, on both sides.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onconnect = function (c) c:destroy(); end }));
H.client(port, H.listeners("C", { onconnect = function (c) c:write("x"); c:destroy(); end }));
H.t("run", (H.run(5)));
