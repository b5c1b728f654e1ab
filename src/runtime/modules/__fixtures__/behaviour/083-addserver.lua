-- addserver, with and without TLS.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sctx = H.tls { mode = "server", cert = "localhost" };
local cctx = H.tls { mode = "client", verify = "none" };
local s = H.server.addserver("127.0.0.1", 5222, H.listeners("S"), 5, sctx);
H.names[s] = "listener";
H.client(5222, H.listeners("C", { onconnect = function (c) c:write("hello world"); end }), "C", nil, cctx);
H.t("run", H.run(2));
local s = H.server.addserver("127.0.0.1", 5223, H.listeners("T"), 5);
H.client(5223, H.listeners("D", { onconnect = function (c) c:write("hello world"); end }), "D");
H.t("run", H.run(2));
