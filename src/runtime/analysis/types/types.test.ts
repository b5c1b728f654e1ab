import { describe, expect, it } from "vitest";
import { analyse, check } from "../analyse";
import { walk } from "../syntax/index";
import type { WorldOptions } from "../world/index";
import { type LuaType, partsOf } from "./index";

const squid: WorldOptions = { release: "squid", context: "postRequest" };

/** Kinds of the last argument-less use of `it`: what is known of that variable there. */
function typeOfIt(text: string, options = squid): string {
  const script = analyse(text, options);
  let found: LuaType | undefined;
  walk(script.parsed.chunk, (node) => {
    if (node.type === "Name" && node.name === "it" && script.types.of(node)) found = script.types.of(node);
  });
  return found ? partsOf(found).map(shown).sort().join(" | ") : "never";
}

function shown(type: LuaType): string {
  if (type.kind === "gateway") return type.path;
  if ((type.kind === "string" || type.kind === "number") && type.value !== undefined)
    return JSON.stringify(type.value);
  return type.kind;
}

describe("the flow", () => {
  it("joins what branches set", () => {
    expect(typeOfIt('local it = 1 if c() then it = "a" end print(it)')).toBe('"a" | 1');
    expect(typeOfIt("local it if c() then it = 1 else it = 2 end print(it)")).toBe("1 | 2");
  });
  it("follows loops until nothing new is learned, and break", () => {
    expect(typeOfIt('local it = 1 while c() do it = "a" end print(it)')).toBe('"a" | 1');
    expect(typeOfIt('local it for i = 1, 3 do if c() then it = "x" break end end print(it)')).toBe(
      '"x" | nil',
    );
    expect(typeOfIt("local it = nil repeat it = 1 until c() print(it)")).toBe("1");
  });
  it("narrows by and, or, not, comparisons and type()", () => {
    expect(typeOfIt("local it = Request.Policy if not it then return end print(it)")).toBe("Request.Policy");
    expect(typeOfIt("local it = Request.Policy or 5 print(it)")).toBe("5 | Request.Policy");
    expect(typeOfIt('local it = c() if type(it) ~= "number" then it = 1 end print(it)')).toBe("unknown");
    expect(typeOfIt('local it = Request.Dialect if it == "s3" then print(it) end')).toBe('"s3"');
    expect(typeOfIt("local it = Request.Policy if it ~= nil then print(it) end")).toBe("Request.Policy");
  });
  it("knows what never runs", () => {
    expect(typeOfIt('local x = 1 error("stop") local it = 2 print(it)')).toBe("never");
    expect(typeOfIt("if not Request then local it = 1 print(it) end")).toBe("never");
    expect(typeOfIt("goto done do local it = 1 print(it) end ::done::")).toBe("never");
  });
});

describe("functions", () => {
  it("take what their calls give", () => {
    expect(typeOfIt("local function f(it) print(it) end f(1) f('a')")).toBe('"a" | 1');
    expect(typeOfIt("local function f(it) print(it) end local g = f f(1)")).toBe("unknown");
    expect(typeOfIt("local function g(it) print(it) end local function f(x) g(x) end f(Request.HTTP)")).toBe(
      "Request.HTTP",
    );
  });
  it("give their results to their calls; nothing is known of one that calls itself", () => {
    expect(typeOfIt("local function f() return Request.HTTP end local it = f() print(it)")).toBe(
      "Request.HTTP",
    );
  });
  it("do not trust variables that change", () => {
    expect(typeOfIt("local it = 1 local function f() print(it) end it = 2 f()")).toBe("2");
    expect(typeOfIt("local it = 1 function f() print(it) end it = c()")).toBe("unknown");
  });
});

describe("the document's samples", () => {
  const acl = `function print_owner(owner)
  RGWDebugLog("  Id: " .. owner.User.Id)
end
function print_acl(acl_type)
  index = acl_type .. "ACL"
  acl = Request[index]
  if acl then
    print_owner(acl.Owner)
    for k, v in pairs(acl.Grants) do
      RGWDebugLog("    Grant Key: " .. k)
    end
  end
end
print_acl("User")
print_acl("Bucket")`;
  it("of ACLs fail in Squid where recordings fail, through globals and two functions", () => {
    const found = check(acl, squid).filter(({ severity }) => severity === "error");
    expect(found.map(({ rule }) => rule)).toEqual(["user-is-text", "iterator-key"]);
  });
  it("of ACLs run in Reef", () => {
    const found = check(acl, { release: "reef", context: "postRequest" });
    expect(found.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });
});
