-- What the harness of the scenarios asks of `moonhook.world`, on real sockets: time passes by itself, so a run ends
-- when nothing was printed for a while, and lines are printed without their times.
local server, socket = require "net.server", require "socket"

local quiet_time, longest = 0.5, 5
local printed_at = 0
local world = {}

local print_line = print
function print(line)
  printed_at = socket.gettime()
  print_line((tostring(line):gsub("^%[ *[%d.]+%] ", "")))
end

function world.now() return 0 end

local stopped = false
function world.stop() stopped = true end

function world.onwait() end

function world.unlink(path) os.remove(path) end

function world.run(limit)
  local start = socket.gettime()
  local last = start + math.min(limit or longest, longest)
  printed_at, stopped = start, false
  local tick = server.add_task(0.01, function () return 0.01 end)
  local why
  repeat
    why = server.loop(true)
    local now = socket.gettime()
    if stopped then why = "stopped" elseif now > last or now - printed_at > quiet_time then why = "idle" end
  until why == "quitting" or why == "stopped" or why == "idle"
  server.timer.stop(tick)
  return why
end

package.preload["moonhook.world"] = function () return world end
