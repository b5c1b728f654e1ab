-- What the harness of the scenarios asks of `moonhook.world`, on real sockets: time passes by itself, so a run ends
-- when nothing has happened for a while (seconds), and lines are printed without their times.
local quiet_time = ...
local server, socket = require "net.server", require "socket"

local longest = 30
local tick_time = 0.01
local world = { folder = arg[0]:match "^(.*)/" }

-- Rounds of the loop, one after the other, in which nothing happened. Counted in rounds and not in time: a program
-- that gets no processor waits longer.
local quiet_rounds = 0

local print_line = print
function print(line)
  quiet_rounds = 0
  print_line((tostring(line):gsub("^%[ *[%d.]+%] ", "")))
end

function world.now() return 0 end

local stopped = false
function world.stop() stopped = true end

function world.onwait() end

function world.unlink(path) os.remove(path) end

function world.run(limit)
  local last = socket.gettime() + math.min(limit or longest, longest)
  local ticked
  local tick = server.add_task(tick_time, function () ticked = true return tick_time end)
  local why
  quiet_rounds, stopped = 0, false
  repeat
    ticked = false
    why = server.loop(true)
    -- A round that began before the tick was due began with an event.
    quiet_rounds = ticked and quiet_rounds + 1 or 0
    local idle = quiet_rounds * tick_time > quiet_time or socket.gettime() > last
    if stopped then why = "stopped" elseif idle then why = "idle" end
  until why == "quitting" or why == "stopped" or why == "idle"
  server.timer.stop(tick)
  return why
end

package.preload["moonhook.world"] = function () return world end
