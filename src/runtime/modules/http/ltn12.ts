/** ltn12: sources, sinks, filters and pumps. A source gives chunks until nil, a sink takes chunks until nil. */
export const ltn12 = `
local ltn12 = { BLOCKSIZE = 2048, _VERSION = "LTN12 1.0.3" }
local filter, source, sink, pump = {}, {}, {}, {}
ltn12.filter, ltn12.source, ltn12.sink, ltn12.pump = filter, source, sink, pump

-- Filters: f(chunk) gives a chunk; "" asks for more input; f(nil) is the end. ---------------------------------

function filter.cycle(low, context, extra)
  assert(low, "bad argument #1 to 'cycle' (function expected)")
  return function(chunk)
    local result
    result, context = low(context, chunk, extra)
    return result
  end
end

-- At the end each filter is asked until it gives nil, the first one first: it may have held data back.
local function apply(first, second)
  return function(chunk)
    local passed = first(chunk)
    if chunk == nil and passed == nil then return second(nil) end
    if passed == nil or passed == "" then return "" end
    return second(passed)
  end
end

function filter.chain(...)
  local chained = (...)
  for i = 2, select("#", ...) do chained = apply(chained, (select(i, ...))) end
  return chained
end

-- Sources -------------------------------------------------------------------------------------------------------

function source.empty() return function() return nil end end

function source.error(err) return function() return nil, err end end

function source.string(text)
  if not text then return source.empty() end
  local at = 1
  return function()
    local chunk = text:sub(at, at + ltn12.BLOCKSIZE - 1)
    at = at + #chunk
    return chunk ~= "" and chunk or nil
  end
end

function source.table(list)
  assert(type(list) == "table", "bad argument #1 to 'table' (table expected)")
  local at = 0
  return function()
    at = at + 1
    return list[at]
  end
end

function source.file(handle, err)
  if not handle then return source.error(err or "unable to open file") end
  return function()
    local chunk = handle:read(ltn12.BLOCKSIZE)
    if not chunk then handle:close() end
    return chunk
  end
end

-- A fancy source may give another source in its second result; a simple one never does.
function source.simplify(fancy)
  return function()
    local chunk, other = fancy()
    if chunk == nil then return nil, other end
    fancy = other or fancy
    return chunk
  end
end

function source.rewind(src)
  local kept = {}
  return function(chunk)
    if chunk then
      table.insert(kept, chunk)
      return nil
    end
    return table.remove(kept) or src()
  end
end

function source.cat(...)
  local sources, current = { ... }, 1
  return function()
    while sources[current] do
      local chunk, err = sources[current]()
      if chunk or err then return chunk, err end
      current = current + 1
    end
  end
end

function source.chain(src, ...)
  local f = filter.chain(...)
  local ended = false
  return function()
    while true do
      local chunk, err
      if not ended then
        chunk, err = src()
        if err then return nil, err end
        ended = chunk == nil
      end
      local result = f(chunk)
      if result == nil and ended then return nil end
      if result and result ~= "" then return result end
    end
  end
end

-- Sinks ---------------------------------------------------------------------------------------------------------

function sink.null() return function() return 1 end end

function sink.error(err) return function() return nil, err end end

function sink.table(list)
  list = list or {}
  return function(chunk)
    if chunk then list[#list + 1] = chunk end
    return 1
  end, list
end

function sink.file(handle, err)
  if not handle then return sink.error(err or "unable to open file") end
  return function(chunk)
    if chunk then return handle:write(chunk) end
    handle:close()
    return 1
  end
end

function sink.simplify(fancy)
  return function(chunk, src_err)
    local ok, other = fancy(chunk, src_err)
    if not ok then return nil, other end
    fancy = other or fancy
    return 1
  end
end

function sink.chain(...)
  local parts = { ... }
  local snk = table.remove(parts)
  local f = filter.chain(table.unpack(parts))
  return function(chunk, src_err)
    repeat
      local result = f(chunk)
      if result == nil and chunk == nil then return snk(nil, src_err) end
      if result and result ~= "" then
        local ok, err = snk(result)
        if not ok then return nil, err end
      end
    until chunk
    return 1
  end
end

-- Pumps ---------------------------------------------------------------------------------------------------------

function pump.step(src, snk)
  local chunk, src_err = src()
  local ok, snk_err = snk(chunk, src_err)
  if chunk and ok then return 1 end
  return nil, src_err or snk_err
end

function pump.all(src, snk, step)
  step = step or pump.step
  while true do
    local ok, err = step(src, snk)
    if not ok then
      if err then return nil, err end
      return 1
    end
  end
end

return ltn12
`;
