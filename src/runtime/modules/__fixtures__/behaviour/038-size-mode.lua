-- A read size of four bytes.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S"), { read_size = 4 });
local p = H.rawpeer(port);
p:send("abcdefghij");
H.t("run", H.run(1));
p:send("klm");
H.t("run", H.run(1));
p:send("n");
p:close();
H.t("run", H.run(1));
