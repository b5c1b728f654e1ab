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
  });
});

it("a module of one's own counts as a package of its name", () => {
  const draft = draftOf({ format: 1, modules: [{ name: "report.format", text: "" }] });
  expect(scriptWorld(draft, "preRequest").packages).toEqual(["report"]);
});

it("settings that cannot be read leave the defaults", () => {
  const draft = draftOf({ format: 1 });
  const broken = { ...draft, texts: { ...draft.texts, settings: "{" } };
  expect(scriptWorld(broken, "preRequest")).toMatchObject({ luaVersion: "5.3", packages: [] });
});
