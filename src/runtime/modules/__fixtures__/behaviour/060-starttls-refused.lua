-- Direct TLS to nobody.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local cctx = H.tls { mode = "client", verify = "none" };
local s, bad = H.rawserver();
s:close();
H.client(bad, H.listeners("C"), "C", nil, cctx);
H.t("run", H.run(30));
