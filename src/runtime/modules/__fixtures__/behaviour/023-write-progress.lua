-- Each progress of a slow send moves the write timeout.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, port = H.rawserver({ ["recv-buffer-size"] = 4096 });
H.client(port, H.listeners("C", { onconnect = function (conn) conn:setoption("send-buffer-size", 4096); conn:setreadtimeout(false); conn:write(("x"):rep(200000)); end }));
local p;
H.run(1);
p = s:accept();
p:settimeout(0);
for i = 1, 4 do H.at(100 * i, function () local d, e, q = p:receive(10000); H.t("read", #(d or q)); end); end
H.t("run", H.run(2000));
