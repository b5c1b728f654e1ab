import { describe, expect, it } from "vitest";
import { listedNames, offeredPackages, readPackages, whatItBrings } from "./packages";

describe("packages in one line", () => {
  it.each([
    ["luajson", [{ name: "luajson" }]],
    ["luasocket", [{ name: "luasocket", allowCompilation: true }]],
    ["luasocket 3.1.0-1", [{ name: "luasocket 3.1.0-1", allowCompilation: true }]],
    ["luajson, lunajson", [{ name: "luajson" }, { name: "lunajson" }]],
    [
      "luajson lunajson 1.2.3-1 penlight scm-1",
      [{ name: "luajson" }, { name: "lunajson 1.2.3-1" }, { name: "penlight scm-1" }],
    ],
    ["  ", []],
  ])("%j", (text, packages) => {
    expect(readPackages(text, [])).toEqual({ packages });
  });

  it.each([
    ["lua/socket", /^"lua\/socket" is no name of a package: write letters/],
    ["--package=luasocket", /^"--package=luasocket" is no name/],
    ["socket", /^socket is a module of the package luasocket: list luasocket\.$/],
    ["cjson", /package lua-cjson/],
    ["luajson, luajson 1.3", /^luajson is on the list already/],
    ["lunajson 2", /^lunajson is on the list already/],
  ])("%j is refused with what to do", (text, mistake) => {
    expect(readPackages(text, ["lunajson"])).toEqual({ mistake: expect.stringMatching(mistake) });
  });
});

it("a package tells its modules, or that it is not carried", () => {
  expect(whatItBrings("lua-cjson 2.1.0-1")).toEqual({
    isCarried: true,
    sentence: "lua-cjson brings cjson, cjson.safe.",
  });
  expect(whatItBrings("constructor")).toMatchObject({ isCarried: false });
  expect(whatItBrings("dkjson").sentence).toMatch(/^Moonhook does not carry dkjson/);
});

it("only packages that are carried are offered", () => {
  expect(offeredPackages.map(({ name }) => name)).toEqual([
    "luasocket",
    "luasec",
    "luajson",
    "lua-cjson",
    "lunajson",
  ]);
});

it("an allowlist that is half written gives the names that it has", () => {
  expect(listedNames([{ name: "luasocket" }, 3, null, {}])).toEqual(["luasocket"]);
  expect(listedNames("luasocket")).toEqual([]);
});
