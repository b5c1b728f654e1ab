-- A write timeout while closing.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, port = H.rawserver({ ["recv-buffer-size"] = 4096 });
H.client(port, H.listeners("C", { onconnect = function (conn) conn:setoption("send-buffer-size", 4096); conn:write(("x"):rep(200000)); conn:close(); end }));
H.t("run", H.run(2000));
