-- starttls while plain text is still queued.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sctx = H.tls { mode = "server", cert = "localhost" };
local cctx = H.tls { mode = "client", verify = "none" };
local _, port = H.listen(H.listeners("S", { onincoming = function (c, d) if d == "go" then c:starttls(sctx); else c:write(d); end end }));
local C = H.client(port, H.listeners("C", { onconnect = function (c) if not c:ssl() then c:write("go"); c:starttls(cctx); end end, onstatus = function (c) c:write("a"); c:write("b"); end, onincoming = function (c) c:close(); end }));
H.t("run", H.run(5));
