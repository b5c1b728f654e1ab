-- The field starttls after direct TLS.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sctx = H.tls { mode = "server", cert = "localhost" };
local cctx = H.tls { mode = "client", verify = "none" };
local _, port = H.listen(H.listeners("S", { onconnect = function (c) H.t("field", type(c.starttls)); end }), { tls_ctx = sctx, tls_direct = true });
H.client(port, H.listeners("C", { onconnect = function (c) H.t("field", type(c.starttls)); H.t("again", (pcall(function () c:starttls(cctx); end))); end }), "C", nil, cctx);
H.t("run", H.run(5));
