-- Direct TLS: the order of all callbacks.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sctx = H.tls { mode = "server", cert = "localhost" };
local cctx = H.tls { mode = "client", verify = "none" };
local _, port = H.listen(H.listeners("S", { onincoming = function (c, d) c:write("re:" .. d); end, quiet = {} }), { tls_ctx = sctx, tls_direct = true });
H.client(port, H.listeners("C", { quiet = {}, onconnect = function (c) H.t("ssl", c:ssl(), c.starttls); c:write("hi"); end, onincoming = function (c) c:close(); end }), "C", nil, cctx);
H.t("run", H.run(5));
