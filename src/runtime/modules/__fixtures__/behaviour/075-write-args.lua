-- Writing nothing, nil, and several pieces.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local sc
local _, port = H.listen(H.listeners("S", { onconnect = function (c) sc = c; end, quiet = {} }));
local p = H.rawpeer(port);
H.run(1);
H.t("empty", sc:write(""));
H.run(1);
H.t("nil", (pcall(sc.write, sc)));
H.run(1);
sc:write("a");
sc:write("b");
sc:write("c");
H.run(1);
H.t("got", H.readall(p));
sc:write("");
sc:close();
H.run(1);
