-- Connections made after setquitting stay.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S"));
H.server.setquitting(true);
local s2, port2 = H.listen(H.listeners("T"));
H.at(1, function () H.client(port2, H.listeners("C")); end);
H.at(2, function () H.server.setquitting(true); end);
H.at(3, function () end);
H.t("run", (H.run(20)));
H.server.setquitting(false);
