/**
 * What a capture hook brings along: JSON text of scalars, objects, maps and lists. A member that cannot be read is left
 * out, where its error can be caught.
 * @param maxEntries of a map or list: more are left out
 */
export function captureRuntime(maxEntries: number): string {
  return `local escapes = { ['"'] = '\\\\"', ["\\\\"] = "\\\\\\\\" }

local function quoted(text)
  return '"' .. text:gsub('[%z\\1-\\31"\\\\\\127-\\255]', function (c)
    return escapes[c] or (c:byte() < 128 and string.format("\\\\u%04x", c:byte())) or c
  end) .. '"'
end

local function scalar(value)
  if value == nil then return nil end
  if math.type(value) == "integer" and (value > 9007199254740991 or value < -9007199254740991) then
    return '"' .. tostring(value) .. '"'
  end
  if type(value) == "number" or type(value) == "boolean" then return tostring(value) end
  return quoted((tostring(value):gsub("%z+$", "")))
end

local function object(members)
  local parts = {}
  for _, member in ipairs(members) do
    local ok, text = pcall(member[2])
    if ok and text then parts[#parts + 1] = '"' .. member[1] .. '":' .. text end
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

local function map(entries, item)
  local parts = {}
  for key, value in pairs(entries) do
    if #parts >= ${maxEntries} then break end
    parts[#parts + 1] = quoted(tostring(key)) .. ":" .. item(value)
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

local function list(entries, item)
  local parts = {}
  for key, value in pairs(entries) do
    if #parts >= ${maxEntries} then break end
    parts[#parts + 1] = item(value, key)
  end
  return "[" .. table.concat(parts, ",") .. "]"
end
`;
}
