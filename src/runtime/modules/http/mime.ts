import { lauxlib, lua } from "#fengari";
import { type Bytes, concat, noBytes } from "../../net/bytes";
import { returning } from "../interop/calls";
import type { Crossing } from "../interop/values";

const alphabet = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const padding = 61;

/** mime's low-level part: `b64` and `unb64`, which give the text and what is left for the next call. */
export function openMimeCore(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, {
    b64: returning((state) => inGroups(state, 3, encode)),
    unb64: returning((state) => inGroups(state, 4, decode)),
  });
  return 1;
}

/**
 * `f(a, b)`: works on a and b together. With b, bytes that make no full group are left for later and given second;
 * without b, all is worked off.
 */
function inGroups(L: lua.lua_State, size: number, work: (bytes: Bytes) => Bytes): readonly Crossing[] {
  const first = lua.lua_tostring(L, 1);
  if (first === null) return [undefined, undefined];
  const more = lua.lua_tostring(L, 2);
  const bytes =
    size === 4 ? concat([first, more ?? noBytes]).filter(isBase64) : concat([first, more ?? noBytes]);
  if (more === null) return [work(bytes), undefined];
  const full = bytes.length - (bytes.length % size);
  return [work(bytes.subarray(0, full)), bytes.subarray(full)];
}

function isBase64(byte: number): boolean {
  return byte === padding || alphabet.includes(byte);
}

function encode(bytes: Bytes): Bytes {
  const text: number[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text.push(alphabet[group >> 18]!, alphabet[(group >> 12) & 63]!);
    text.push(
      b === undefined ? padding : alphabet[(group >> 6) & 63]!,
      c === undefined ? padding : alphabet[group & 63]!,
    );
  }
  return Uint8Array.from(text);
}

function decode(text: Bytes): Bytes {
  const bytes: number[] = [];
  for (let at = 0; at + 4 <= text.length; at += 4) {
    const digits = text.subarray(at, at + 4);
    const group = digits.reduce((sum, digit) => sum * 64 + Math.max(0, alphabet.indexOf(digit)), 0);
    const count = digits[2] === padding ? 1 : digits[3] === padding ? 2 : 3;
    bytes.push(...[group >> 16, (group >> 8) & 255, group & 255].slice(0, count));
  }
  return Uint8Array.from(bytes);
}

/** mime: filters for ltn12 over its low-level part. Of the encodings, base64. */
export const mime = String.raw`
local ltn12, core = require "ltn12", require "mime.core"
local mime = { _VERSION = "MIME 1.0.3", b64 = core.b64, unb64 = core.unb64 }

local function unknown(kind, name) error("unknown key (" .. tostring(name) .. ")", 3) end

function mime.encode(name)
  if name ~= "base64" then unknown("encode", name) end
  return ltn12.filter.cycle(core.b64, "")
end

function mime.decode(name)
  if name ~= "base64" then unknown("decode", name) end
  return ltn12.filter.cycle(core.unb64, "")
end

-- Breaks text into lines of a length.
function mime.wrap(name, length)
  if type(name) == "number" then length = name end
  length = length or 76
  local column = 0
  return function(chunk)
    if chunk == nil then
      local last = column > 0 and "\r\n" or nil
      column = 0
      return last
    end
    local lines = {}
    while #chunk > 0 do
      if column == length then
        lines[#lines + 1], column = "\r\n", 0
      end
      local part = chunk:sub(1, length - column)
      chunk = chunk:sub(#part + 1)
      column = column + #part
      lines[#lines + 1] = part
    end
    return table.concat(lines)
  end
end

return mime
`;
