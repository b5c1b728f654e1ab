-- A client that does not trust the certificate.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sctx = H.tls { mode = "server", cert = "localhost" };
local cctx = H.tls { mode = "client", verify = "peer", ca = "alpha.example" };
local _, port = H.listen(H.listeners("S"), { tls_ctx = sctx, tls_direct = true });
H.client(port, H.listeners("C"), "C", nil, cctx);
H.t("run", H.run(5));
