/** socket.url: takes addresses apart, puts them together, and resolves one against another (RFC 3986). */
export const url = `
local url = { _VERSION = "URL 1.0.3" }

function url.escape(text)
  return (text:gsub("[^%w%-_%.!~%*'%(%)]", function(c) return ("%%%02x"):format(c:byte()) end))
end

function url.unescape(text)
  return (text:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end))
end

-- Takes a pattern's capture off the text.
local function take(text, pattern)
  local captured
  local rest = text:gsub(pattern, function(found) captured = found; return "" end, 1)
  return captured, rest
end

function url.parse(text, default)
  local parsed = {}
  for name, value in pairs(default or parsed) do parsed[name] = value end
  if not text or text == "" then return nil, "invalid url" end
  local function set(name, value) if value then parsed[name] = value end end
  local part
  part, text = take(text, "#(.*)$"); set("fragment", part)
  part, text = take(text, "^([%w][%w%+%-%.]*)%:"); set("scheme", part)
  local authority
  authority, text = take(text, "^//([^/?]*)"); set("authority", authority)
  part, text = take(text, "%?(.*)$"); set("query", part)
  part, text = take(text, "%;(.*)$"); set("params", part)
  if text ~= "" then parsed.path = text end
  if not authority then return parsed end
  part, authority = take(authority, "^([^@]*)@"); set("userinfo", part)
  part, authority = take(authority, ":(%d*)$")
  if part and part ~= "" then parsed.port = part end
  if authority ~= "" then parsed.host = authority:match("^%[(.+)%]$") or authority end
  if parsed.userinfo then
    local user, password = parsed.userinfo:match("^([^:]*):(.*)$")
    parsed.user, parsed.password = user or parsed.userinfo, password
  end
  return parsed
end

function url.build(parsed)
  local authority = parsed.authority
  if parsed.host then
    authority = parsed.host:find(":", 1, true) and "[" .. parsed.host .. "]" or parsed.host
    if parsed.port then authority = authority .. ":" .. parsed.port end
    local userinfo = parsed.userinfo
    if parsed.user then userinfo = parsed.user .. (parsed.password and ":" .. parsed.password or "") end
    if userinfo then authority = userinfo .. "@" .. authority end
  end
  local text = parsed.path or ""
  if parsed.params then text = text .. ";" .. parsed.params end
  if parsed.query then text = text .. "?" .. parsed.query end
  if authority then text = "//" .. authority .. text end
  if parsed.scheme then text = parsed.scheme .. ":" .. text end
  if parsed.fragment then text = text .. "#" .. parsed.fragment end
  return text
end

local function without_dots(path)
  local parts = {}
  for part in path:gmatch("([^/]*/?)") do
    local name = part:gsub("/$", "")
    if name == ".." then
      if #parts > 1 or parts[1] and parts[1] ~= "/" then table.remove(parts) end
    elseif name ~= "." then
      parts[#parts + 1] = part
    end
  end
  return table.concat(parts)
end

function url.absolute(base, relative)
  if type(base) == "table" then base = url.build(base) end
  local from, to = url.parse(base), url.parse(relative)
  if not from then return relative end
  if not to then return base end
  if to.scheme then return relative end
  to.scheme = from.scheme
  if not to.authority then
    to.authority = from.authority
    if not to.path then
      to.path = from.path
      if not to.params then
        to.params = from.params
        to.query = to.query or from.query
      end
    elseif to.path:sub(1, 1) ~= "/" then
      to.path = without_dots((from.path or "/"):gsub("[^/]*$", "") .. to.path)
    end
  end
  return url.build(to)
end

function url.parse_path(path)
  local parsed = {}
  for part in (path or ""):gmatch("[^/]+") do parsed[#parsed + 1] = url.unescape(part) end
  if path and path:sub(1, 1) == "/" then parsed.is_absolute = 1 end
  if path and path:sub(-1) == "/" then parsed.is_directory = 1 end
  return parsed
end

function url.build_path(parsed, unsafe)
  local parts = {}
  for i = 1, #parsed do parts[i] = unsafe and parsed[i] or url.escape(parsed[i]) end
  local path = table.concat(parts, "/")
  if parsed.is_directory and #parsed > 0 then path = path .. "/" end
  return parsed.is_absolute and "/" .. path or path
end

return url
`;
