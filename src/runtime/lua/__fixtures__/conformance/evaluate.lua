-- Says what a piece of Lua gives, as one line of printable ASCII: its results, or the text of its error.
-- PUC Lua 5.3 runs this to record the fixtures, Moonhook's VM runs it to compare.

local function escape(s)
  return (s:gsub("[^\32\33\35-\90\94-\126%[%]]", function(c) return ("\\x%02x"):format(c:byte()) end))
end

local function show(v)
  if type(v) == "string" then return '"' .. escape(v) .. '"' end
  if type(v) == "table" or type(v) == "function" or type(v) == "thread" then return type(v) end
  return tostring(v)
end

local function results(ok, ...)
  if not ok then return "! " .. (type((...)) == "string" and escape((...)) or show((...))) end
  local shown = {}
  for i = 1, select("#", ...) do shown[i] = show((select(i, ...))) end
  return table.concat(shown, " ")
end

-- What the expression gives; its chunk is called "e".
local function expression(text)
  local chunk, message = load("return " .. text, "=e")
  if not chunk then return "! " .. escape(message) end
  return results(pcall(chunk))
end

-- What the chunk gives, named after its text as the gateway names a script.
local function chunk(text)
  local f, message = load(text)
  if not f then return "! " .. escape(message) end
  return results(pcall(f))
end

return { expression = expression, chunk = chunk }
