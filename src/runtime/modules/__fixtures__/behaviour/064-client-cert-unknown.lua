-- A client certificate that the server asks for, signed by nobody whom the server knows.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sctx = H.tls { mode = "server", cert = "localhost", verify = { "peer", "fail_if_no_peer_cert" } };
local cctx = H.tls { mode = "client", verify = "none", cert = "alpha.example" };
local _, port = H.listen(H.listeners("S"), { tls_ctx = sctx, tls_direct = true });
H.client(port, H.listeners("C", { onconnect = function (c) c:write("x"); c:close(); end }), "C", nil, cctx);
H.t("run", H.run(5));
