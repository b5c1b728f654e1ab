-- A script's own methods take the place of the class's.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local _, port = H.listen(H.listeners("S", { onconnect = function (c)
local w = c.write; function c:write(d) H.t("write", d); return w(self, d:upper()); end
function c:ondrain() H.t("own drain"); end
local ci = c.close; function c:close() H.t("own close"); return ci(self); end
function c:onincoming(d, e) H.t("own incoming", d, e); self:write(d); if d == "bye" then self:close(); end end
end }));
local p = H.rawpeer(port);
p:send("hi");
H.run(1);
p:send("bye");
H.run(1);
H.t("got", H.readall(p));
H.server.closeall();
H.t("run", H.run(1));
