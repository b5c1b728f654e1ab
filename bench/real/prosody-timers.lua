-- Adds timers with delays of 0 to 9 ms and prints how many ms it takes until all have been called:
-- Prosody's folder, timers, rounds.
package.path = arg[1] .. "/?.lua;" .. package.path
package.cpath = arg[1] .. "/?.so;" .. package.cpath
local server, now = require "net.server_epoll", require "util.time".monotonic

-- No waiting when no timer is left.
server.set_config { max_wait = 0 }

local timers, rounds = tonumber(arg[2]), tonumber(arg[3])
for _ = 1, rounds do
  local start, left = now(), timers
  for number = 0, timers - 1 do
    server.add_task(number % 10 / 1000, function () left = left - 1 end)
  end
  repeat server.loop(true) until left == 0
  print((now() - start) * 1000)
end
