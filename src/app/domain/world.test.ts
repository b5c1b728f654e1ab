import { expect, it } from "vitest";
import { draftOf } from "./draft";
import { scriptWorld } from "./world";

it("a script's world is the draft's release, Lua and packages", () => {
  const draft = draftOf({
    format: 1,
    release: "reef",
    luaVersion: "5.4",
    packages: [{ name: "luasocket" }, 3],
  });
  expect(scriptWorld(draft, "getData")).toEqual({
    release: "reef",
    context: "getData",
    luaVersion: "5.4",
    packages: ["luasocket"],
    modules: [],
  });
});

it("a script's world has the modules of one's own", () => {
  const draft = draftOf({ format: 1, modules: [{ name: "report.format", text: "" }] });
  expect(scriptWorld(draft, "preRequest")).toMatchObject({ packages: [], modules: ["report.format"] });
});

it("settings that cannot be read leave the defaults", () => {
  const draft = draftOf({ format: 1 });
  const broken = { ...draft, texts: { ...draft.texts, settings: "{" } };
  expect(scriptWorld(broken, "preRequest")).toMatchObject({ luaVersion: "5.3", packages: [] });
});
