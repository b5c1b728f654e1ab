-- What the scenarios share: a trace with virtual time, listeners that print their events, peers outside of the
-- event loop, and the loop run for so long. On the virtual network of `moonhook collector`.
local H = {}

local world = require "moonhook.world"
local server = require "net.server"
local socket = require "socket"
local logger = require "util.logger"

H.server, H.socket = server, socket
H.dir = (arg and arg[0] or ""):match("^(.*)/[^/]*$") or "."
H.v13 = false
H.waits, H.stop = nil, nil

-- Scripts that ask where they run are told.
local getenv = os.getenv
function os.getenv(name)
  if name == "NET" then return "virtual" end
  return getenv and getenv(name)
end

-- Names of connections in the trace: C1, C2, S1 … in the order of their first event.
H.names = setmetatable({}, { __mode = "k" })
local named = {}

function H.name(object, tag)
  if not H.names[object] then
    named[tag] = (named[tag] or 0) + 1
    H.names[object] = tag .. named[tag]
  end
  return H.names[object]
end

-- Trace -------------------------------------------------------------------------------------------------------

local show = {}

function show.string(value)
  if #value > 60 then return string.format("<%d bytes>", #value) end
  local quoted = string.format("%q", value)
  return (quoted:gsub("\\\n", "\\n"):gsub("\r", "\\r"):gsub("\0", "\\0"))
end

function show.table(value) return H.names[value] or "{}" end

function show.number(value) return string.format("%.14g", value) end

function H.fmt(value) return (show[type(value)] or tostring)(value) end

function H.now() return world.now() end

function H.raw(format, ...) print(format:format(...)) end

function H.t(message, ...)
  local line = { message }
  for i = 1, select("#", ...) do line[i + 1] = H.fmt((select(i, ...))) end
  H.raw("[%8.3f] %s", H.now(), table.concat(line, " "))
end

-- Log: warnings and errors, without what differs between runs ------------------------------------------------------

local function first_line(value) return (tostring(value):match("^[^\n]*")) end

local function kind_of_logger(name)
  for _, kind in ipairs { "conn", "serv", "fdwatch" } do
    if name:find("^" .. kind) and not name:find("^server") then return kind end
  end
  return name
end

local function on_log(name, level, format, ...)
  local args = table.pack(...)
  for i = 1, args.n do
    if type(args[i]) ~= "number" then args[i] = first_line(args[i]) end
  end
  local text = format:format(table.unpack(args, 1, args.n)):gsub("[%w_%./%-]*/([%w_%-]+%.lua)", "%1")
  H.t(("log %s (%s) %s"):format(level, kind_of_logger(name), text))
end

logger.add_level_sink("warn", on_log)
logger.add_level_sink("error", on_log)

-- Listeners -------------------------------------------------------------------------------------------------------

local EVENTS = {
  "connect", "incoming", "predrain", "drain", "disconnect", "readtimeout", "status", "starttls", "attach", "detach",
}

-- A table of listeners that prints each event and then does what `over` has for it. `over.quiet` names events that
-- are not printed; onpredrain is not unless it is given.
function H.listeners(tag, over)
  over = over or {}
  local quiet = over.quiet or { predrain = true }
  local listeners = { onerror = over.onerror, _count = {} }
  for _, event in ipairs(EVENTS) do
    local callback = "on" .. event
    listeners[callback] = function(conn, ...)
      local name = H.name(conn, tag)
      listeners._count[event] = (listeners._count[event] or 0) + 1
      if not quiet[event] then H.t(name .. " " .. callback, ...) end
      if over[callback] then return over[callback](conn, ...) end
    end
  end
  return listeners
end

-- Ends ------------------------------------------------------------------------------------------------------------

function H.listen(listeners, config)
  local handle = assert(server.listen("127.0.0.1", 0, listeners, config))
  H.names[handle] = "listener"
  local _, port = handle.conn:getsockname()
  return handle, port
end

function H.client(port, listeners, tag, ...)
  local handle, err = server.addclient("127.0.0.1", port, listeners, ...)
  if handle then H.name(handle, tag or "C") end
  return handle, err
end

local function with_options(object, options)
  for name, value in pairs(options or {}) do assert(object:setoption(name, value)) end
  return object
end

-- A connection that the event loop knows nothing of.
function H.rawpeer(port, options)
  local peer = with_options(assert(socket.tcp4()), options)
  peer:settimeout(2)
  assert(peer:connect("127.0.0.1", port))
  peer:settimeout(0)
  return peer
end

function H.rawserver(options, backlog)
  local listening = with_options(assert(socket.tcp4()), options)
  assert(listening:bind("127.0.0.1", 0))
  assert(listening:listen(backlog or 8))
  listening:settimeout(0.5)
  local _, port = listening:getsockname()
  return listening, port
end

-- All that a peer can read now, and why there is no more.
function H.readall(peer)
  local data, err, partial = peer:receive("*a")
  return data or partial or "", err
end

-- Running ---------------------------------------------------------------------------------------------------------

function H.grace() end -- real kernels need time to settle; this one does not

function H.at(delay, action) return server.add_task(delay, function(...) action(...) end) end

function H.done() world.stop() end

-- Runs the loop for `limit` seconds at most, until H.done() or until nothing can happen any more.
function H.run(limit)
  world.onwait(H.waits and function(timeout) table.insert(H.waits, timeout) end)
  local ok, why = pcall(world.run, limit)
  if not ok then
    local text = first_line(why):gsub("^.*/", ""):gsub("^server_epoll%.lua", "seed.lua"):gsub("%.lua:%d+:", ".lua:")
    H.t("loop error: " .. text)
    return "error", why
  end
  if why == "quitting" then
    H.t("loop returned", why)
    return "returned", why
  end
  return why == "stopped" and "done" or why
end

-- Runs the loop in small steps until the condition holds.
function H.run_until(condition, limit)
  local last = H.now() + (limit or 5)
  while not condition() and H.now() < last do
    local id = server.add_task(0.001, H.done)
    H.run(limit)
    server.timer.stop(id)
  end
  return condition()
end

function H.size(t)
  local count = 0
  for _ in pairs(t) do count = count + 1 end
  return count
end

-- TLS and files ---------------------------------------------------------------------------------------------------

-- A context; `cert` and `ca` name certificates.
function H.tls(params)
  local parameters = { protocol = "tlsv1_2" }
  for name, value in pairs(params) do parameters[name] = value end
  if params.cert then
    parameters.certificate = H.dir .. "/certs/" .. params.cert .. ".crt"
    parameters.key = H.dir .. "/certs/" .. params.cert .. ".key"
  end
  if params.ca then parameters.cafile = H.dir .. "/certs/" .. params.ca .. ".crt" end
  return assert(require("ssl").newcontext(parameters))
end

function H.unlink(path) world.unlink(path) end

-- A named pipe as { fd, write(line), readline(), remove() }.
function H.pipe()
  local pipe = world.pipe()
  return { fd = pipe.fd, write = pipe.write, readline = pipe.read, remove = pipe.remove }
end

local temporary = 0
function H.tmpname(suffix)
  temporary = temporary + 1
  return (world.folder or "/tmp") .. "/moonhook" .. temporary .. (suffix or "")
end

return H
