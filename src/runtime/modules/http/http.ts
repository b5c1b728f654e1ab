/**
 * socket.http: requests over LuaSocket's sockets. The simple form gives the body, the other one 1; then status code,
 * headers by their names in lower case, and the status line; or nil and what went wrong.
 */
export const http = String.raw`
local socket, url, ltn12, mime = require "socket", require "socket.url", require "ltn12", require "mime"

local http = { TIMEOUT = 60, USERAGENT = "LuaSocket 3.0.0", PORT = 80 }

-- Errors: every call on the socket goes through "try", which closes it and ends the request. ---------------------

local function trier(connection) return socket.newtry(function() connection:close() end) end

-- Sending ---------------------------------------------------------------------------------------------------------

local function header_name(name)
  return (name:gsub("%f[%w]%l", string.upper))
end

local function header_lines(headers)
  local lines = {}
  for name, value in pairs(headers) do lines[#lines + 1] = header_name(name) .. ": " .. value .. "\r\n" end
  return table.concat(lines) .. "\r\n"
end

local function chunked_sink(connection, try)
  return function(chunk, err)
    if err then return nil, err end
    try(connection:send(chunk and ("%X\r\n"):format(#chunk) .. chunk .. "\r\n" or "0\r\n\r\n"))
    return 1
  end
end

local function plain_sink(connection, try)
  return function(chunk, err)
    if err then return nil, err end
    if chunk then try(connection:send(chunk)) end
    return 1
  end
end

local function send_request(connection, try, request)
  try(connection:send(("%s %s HTTP/1.1\r\n"):format(request.method, request.uri)))
  try(connection:send(header_lines(request.headers)))
  if not request.source then return end
  local make = request.headers["content-length"] and plain_sink or chunked_sink
  try(ltn12.pump.all(request.source, make(connection, try), request.step))
end

-- Receiving -------------------------------------------------------------------------------------------------------

local function receive_headers(connection, try, headers)
  local name
  while true do
    local line = try(connection:receive())
    if line == "" then return headers end
    local continued = name and line:match("^%s+(.*)$")
    if continued then
      headers[name] = headers[name] .. " " .. continued
    else
      local value
      name, value = line:match("^(.-):%s*(.*)$")
      try(name, "malformed reponse headers")
      name = name:lower()
      headers[name] = headers[name] and headers[name] .. ", " .. value or value
    end
  end
end

local function receive_status(connection, try)
  local line = try(connection:receive())
  local code = line:match("^HTTP/%d*%.%d* (%d%d%d)")
  return try(tonumber(code), line), line
end

local function chunked_source(connection, try, headers)
  return function()
    local size = try(tonumber((try(connection:receive()):gsub(";.*", "")), 16), "invalid chunk size")
    if size == 0 then
      receive_headers(connection, try, headers)
      return nil
    end
    local chunk = try(connection:receive(size))
    try(connection:receive())
    return chunk
  end
end

local function counted_source(connection, try, length)
  return function()
    if length <= 0 then return nil end
    local chunk = try(connection:receive(math.min(length, ltn12.BLOCKSIZE)))
    length = length - #chunk
    return chunk
  end
end

local function source_until_closed(connection)
  local ended
  return function()
    if ended then return nil end
    local chunk, err, partial = connection:receive(ltn12.BLOCKSIZE)
    if chunk then return chunk end
    if err ~= "closed" then return nil, err end
    ended = true
    return partial ~= "" and partial or nil
  end
end

local function receive_body(connection, try, headers, request)
  local length = tonumber(headers["content-length"])
  local encoding = headers["transfer-encoding"]
  local source
  if encoding and encoding ~= "identity" then source = chunked_source(connection, try, headers)
  elseif length then source = counted_source(connection, try, length)
  else source = source_until_closed(connection) end
  try(ltn12.pump.all(source, request.sink, request.step))
end

local function has_body(request, code)
  return request.method ~= "HEAD" and code ~= 204 and code ~= 304 and code >= 200
end

-- Requests --------------------------------------------------------------------------------------------------------

local function prepare(asked)
  local parsed = asked.url and url.parse(asked.url, { host = "", port = tostring(http.PORT), path = "/", scheme = "http" })
  local request = parsed or {}
  for name, value in pairs(asked) do request[name] = value end
  assert(request.host and request.host ~= "", "invalid host '" .. tostring(request.host) .. "'")
  request.method = request.method or "GET"
  request.uri = request.uri or url.build { path = request.path, params = request.params, query = request.query }
  request.sink = request.sink or ltn12.sink.null()
  local port = tonumber(request.port) or http.PORT
  local host = port == http.PORT and request.host or request.host .. ":" .. port
  local headers = { ["user-agent"] = http.USERAGENT, host = host, connection = "close, TE", te = "trailers" }
  if request.user and request.password then
    local credentials = url.unescape(request.user) .. ":" .. url.unescape(request.password)
    headers.authorization = "Basic " .. mime.b64(credentials)
  end
  for name, value in pairs(asked.headers or {}) do headers[name:lower()] = value end
  request.headers, request.port = headers, port
  return request
end

local redirects = { [301] = true, [302] = true, [303] = true, [307] = true }

local function redirected(request, code, headers)
  local location = headers.location and headers.location:gsub("%s", "") or ""
  if location == "" or request.redirect == false or not redirects[code] then return nil end
  if request.method ~= "GET" and request.method ~= "HEAD" then return nil end
  if (request.nredirects or 0) >= (request.maxredirects or 5) then return nil end
  return location
end

local perform

local function follow(request, location)
  local target = url.absolute(request.url or url.build(request), location)
  local code, headers, status = perform {
    url = target, method = request.method, headers = request.asked_headers, sink = request.sink, step = request.step,
    create = request.create, nredirects = (request.nredirects or 0) + 1, maxredirects = request.maxredirects,
  }
  headers.location = headers.location or location
  return code, headers, status
end

function perform(asked)
  local request = prepare(asked)
  request.asked_headers = asked.headers
  local connection = socket.try((request.create or socket.tcp)())
  local try = trier(connection)
  try(connection:settimeout(http.TIMEOUT))
  try(connection:connect(request.host, request.port))
  send_request(connection, try, request)
  local code, status = receive_status(connection, try)
  local headers = receive_headers(connection, try, {})
  while code == 100 do
    code, status = receive_status(connection, try)
    headers = receive_headers(connection, try, {})
  end
  local location = redirected(request, code, headers)
  if location then
    connection:close()
    return follow(request, location)
  end
  if has_body(request, code) then receive_body(connection, try, headers, request) end
  connection:close()
  return code, headers, status
end

local generic = socket.protect(function(asked)
  local code, headers, status = perform(asked)
  return 1, code, headers, status
end)

local simple = socket.protect(function(address, body)
  local sink, parts = ltn12.sink.table()
  local asked = { url = address, sink = sink }
  if body then
    asked.method, asked.source = "POST", ltn12.source.string(body)
    asked.headers = { ["content-length"] = #body, ["content-type"] = "application/x-www-form-urlencoded" }
  end
  local code, headers, status = perform(asked)
  return table.concat(parts), code, headers, status
end)

function http.request(asked, body)
  if type(asked) == "string" then return simple(asked, body) end
  return generic(asked)
end

return http
`;
