-- Opportunistic writes.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
H.server.set_config({ opportunistic_writes = true });
local sc;
local _, port = H.listen(H.listeners("S", { onconnect = function (c) sc = c; H.t("w", c:write("a")); H.t("w", c:write("b")); end, onincoming = function (c, d) H.t("w", c:write("re" .. d)); end }));
H.client(port, H.listeners("C", { onconnect = function (c) H.t("w", c:write("hello")); H.t("w", c:write("again")); end }));
H.t("run", H.run(5));
H.t("late", sc:write("late"));
H.t("big", sc:write(("x"):rep(5000000)));
H.t("more", sc:write("y"));
H.t("run", H.run(5));
