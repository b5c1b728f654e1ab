import { expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "./clock";
import { Machine } from "./machine";

/** Walks everything that can be reached, also by the debug library, and tells the userdata on the way. */
const walk = `local seen, found = {}, {}
local function visit(value, path)
  local kind = type(value)
  if kind == "userdata" then found[path] = tostring(value):gsub("0x%x+", "") end
  if kind ~= "table" and kind ~= "function" and kind ~= "userdata" and kind ~= "thread" then return end
  if seen[value] then return end
  seen[value] = true
  local meta = debug.getmetatable(value)
  if meta then visit(meta, path .. "<meta>") end
  if kind == "table" then
    for key, inner in next, value do
      visit(key, path .. "<key>")
      visit(inner, path .. "." .. tostring(key):gsub("0x%x+", ""))
    end
  elseif kind == "function" then
    for i = 1, 255 do
      local name, inner = debug.getupvalue(value, i)
      if not name then break end
      visit(inner, path .. "^" .. i)
    end
  elseif kind == "userdata" then
    visit(debug.getuservalue(value), path .. "<uservalue>")
  end
end
visit(_G, "_G")
visit(debug.getregistry(), "registry")
visit(debug.getmetatable(""), "string")
for path, value in pairs(found) do print(path .. " = " .. value) end
print("tables and functions: " .. #(function() local n = {} for _ in pairs(seen) do n[#n + 1] = 1 end return n end)())`;

it.each(["5.3", "5.4"] as const)(
  "Lua %s reaches nothing of the host: files are all the userdata there is",
  (luaVersion) => {
    let output = "";
    const stdout = (bytes: Uint8Array) => {
      output += to_jsstring(bytes, 0, undefined, true);
    };
    const machine = new Machine({ clock: new VirtualClock(1e12), seed: 1, luaVersion, stdout });
    const loaded = machine.load(walk);
    if (!loaded.ok) throw new Error(loaded.message);
    expect(machine.run(0)).toMatchObject({ kind: "ok" });
    const lines = output.trim().split("\n");
    expect(Number(/tables and functions: (\d+)/.exec(lines.at(-1)!)?.[1])).toBeGreaterThan(150);
    const reached = lines.slice(0, -1);
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.filter((line) => !/ = file \(/.test(line))).toEqual([]);
    machine.close();
  },
);
