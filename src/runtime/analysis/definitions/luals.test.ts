import { expect, it } from "vitest";
import type { tables } from "../../gateway/schema/index";
import { releaseNames } from "../../gateway/types";
import { parse } from "../syntax/index";
import { World } from "../world/index";
import { luaLsDefinitions } from "./luals";

it.each(releaseNames)("is Lua and names every field of %s exactly once", (release) => {
  const text = luaLsDefinitions(release);
  expect(parse(text).errors).toEqual([]);
  const world = new World({ release, context: "postRequest" });
  const [, ...classes] = text.split("---@class ");
  for (const part of classes) {
    const name = /^rgw\.(\w+)/.exec(part)![1] as keyof typeof tables;
    const fields = [...part.matchAll(/---@field (\w+)/g)].map(([, field]) => field);
    expect(fields).toEqual(world.fields(name).map((field) => field.name));
  }
  expect(classes.length).toBeGreaterThan(10);
});

it("gives each release what it has", () => {
  expect(luaLsDefinitions("pacific")).not.toMatch(
    /RGW = |StorageClass string # Storage class of the object to store/,
  );
  expect(luaLsDefinitions("reef")).toContain("function RGW.Increment(key, by) end");
  expect(luaLsDefinitions("reef")).toContain("---@type table<integer, string>\nData = nil");
  expect(luaLsDefinitions("tentacle")).toContain("RGW_ABORT_REQUEST = 0");
  expect(luaLsDefinitions("pacific")).toContain("---@field Bucket? rgw.Bucket");
  expect(luaLsDefinitions("squid")).toContain("---@field User string # The owner as tenant$id");
});
