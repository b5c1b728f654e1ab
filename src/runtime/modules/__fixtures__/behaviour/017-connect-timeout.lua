-- A host that does not answer: connect_timeout, also with data queued.
local H = dofile((arg[0]:match("^(.*)/") or ".") .. "/_h.lua");
local s, port = H.rawserver(nil, 0);
local fill = {};
for i = 1, 4 do local c = H.socket.tcp4(); c:settimeout(0); c:connect("127.0.0.1", port); fill[i] = c; end
local c = H.client(port, H.listeners("C"));
c:write("hello");
H.t("run", H.run(200));
