import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../syntax/index";
import { formatEdits, formatted } from "./format";

const untidy = `-- a hook
if Request.RGWOp=="put_obj"  then
      local n=-1 +  #Request.HTTP.Metadata   -- why
 RGWDebugLog( "n " ..n )
    else
for k,v in pairs( Request.Tags ) do RGWDebugLog(k..v) end
 end



local t={a=1,
b = { 1,2 },
   f=function ( x )
return not x
end}
local long = "a" ..
"b"
call({
x,
})
while a
and b
do
step ()
-- last
end
x = t[ [[k]] ] - - 1
goto done
:: done ::`;

const tidy = `-- a hook
if Request.RGWOp == "put_obj" then
  local n = -1 + #Request.HTTP.Metadata -- why
  RGWDebugLog("n " .. n)
else
  for k, v in pairs(Request.Tags) do RGWDebugLog(k .. v) end
end

local t = {a = 1,
  b = { 1, 2 },
  f = function(x)
    return not x
end}
local long = "a" ..
  "b"
call({
  x,
})
while a
  and b
do
  step()
  -- last
end
x = t[ [[k]]] - -1
goto done
::done::
`;

it("indents by depth and spaces in one way", () => {
  expect(formatted(untidy)).toBe(tidy);
  expect(formatted("local x<const> = 1", "5.4")).toBe("local x <const> = 1\n");
});

it("leaves alone what is not Lua", () => {
  expect(formatted("x = = 1")).toBeUndefined();
  expect(formatEdits("x = = 1")).toEqual([]);
});

describe("any valid script", () => {
  const url = new URL("../syntax/__fixtures__/lua53-verdicts.json", import.meta.url);
  const recorded: { text: string; error: string | null }[] = JSON.parse(readFileSync(url, "utf8"));
  const valid = recorded.filter(({ error }) => error === null).map(({ text }) => text);
  const piece = fc.constantFrom(
    ..."if a then|end|else|while b do|for i=1,2 do|x=- -1|f {1,2}|f'x'|-- c|--[[ d\n ]]|local a,b=1|return a|a.b:c()".split(
      "|",
    ),
    ..."repeat|until x|t[ [[k]] ]=1|function f(...)|x = not -#~a|x=a..b..1 ..2|;|::l::|\n|\n\n\n|x=(a)|{|}|(|)".split(
      "|",
    ),
  );
  const made = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("\n"));
  const texts = fc.oneof(fc.constantFrom(...valid), made);

  it("keeps its tokens and comments, and is settled after one time", () => {
    let checked = 0;
    const check = (text: string) => {
      const once = formatted(text);
      if (once === undefined) return;
      checked++;
      const [before, after] = [parse(text), parse(once)];
      expect(after.tokens.map(({ text }) => text)).toEqual(before.tokens.map(({ text }) => text));
      expect(after.comments.map(({ text }) => text)).toEqual(before.comments.map(({ text }) => text));
      expect(formatted(once)).toBe(once);
      expect(formatEdits(once)).toEqual([]);
    };
    for (const text of valid) check(text);
    fc.assert(fc.property(texts, check), { numRuns: 3000 });
    expect(checked).toBeGreaterThan(500);
  });
});
