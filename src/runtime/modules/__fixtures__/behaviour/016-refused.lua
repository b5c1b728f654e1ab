-- A refused connection shows as ondisconnect, never at once.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, bad = H.rawserver();
s:close();
H.t("ret", (H.client(bad, H.listeners("C"))));
H.t("run", H.run(30));
