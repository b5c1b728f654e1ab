-- Server names: two known, one unknown, none.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local a = H.tls { mode = "server", cert = "alpha.example" };
local b = H.tls { mode = "server", cert = "beta.example" };
local _, port = H.listen(H.listeners("S", { onstatus = function (c) H.t("cert", c:socket():getsniname()); end }), { tls_ctx = a, tls_direct = true, sni_hosts = { ["alpha.example"] = a, ["beta.example"] = b } });
for _, n in ipairs { "alpha.example", "beta.example", "gamma.example" } do
local cctx = H.tls { mode = "client", verify = "peer", ca = n };
H.client(port, H.listeners("C", { onconnect = function (c) c:close(); end }), "C", nil, cctx, nil, { servername = n }); H.t("run", H.run(5));
end
local cctx = H.tls { mode = "client", verify = "peer", ca = "alpha.example" };
H.client(port, H.listeners("D", { onconnect = function (c) c:close(); end }), "D", nil, cctx);
H.t("run", H.run(5));
