-- destroy() inside onpredrain raises out of loop().
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S"));
H.client(port, H.listeners("C", { quiet = {}, onpredrain = function (c) c:destroy(); end }));
H.t("run", (H.run(5)));
H.t("run", (H.run(5)));
