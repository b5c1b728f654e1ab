import { expect, it } from "vitest";
import { diagnostics, findings } from "../rule.testing";
import { moduleNotAllowed } from "./moduleNotAllowed";

const text = 'local s = require("socket")';

it("fires where the package is not on the allowlist, and names the command", () => {
  expect(findings(moduleNotAllowed, "reef", text, { packages: [] })).toEqual(['error: "socket"']);
  expect(diagnostics(moduleNotAllowed, "reef", text, { packages: [] })[0]?.message).toContain(
    "script-package add --package=luasocket --allow-compilation",
  );
  expect(findings(moduleNotAllowed, "reef", 'require("mine.part")', { packages: ["luajson"] })).toEqual([
    'error: "mine.part"',
  ]);
});

it("lowers its voice inside pcall, and where modules of the host load", () => {
  const guarded = `pcall(function() ${text} end)`;
  expect(findings(moduleNotAllowed, "reef", guarded, { packages: [] })).toEqual(['information: "socket"']);
  expect(findings(moduleNotAllowed, "squid", text, { packages: [] })).toEqual(['information: "socket"']);
});

it("is quiet about allowed packages, Lua's own modules, and where the allowlist is not known", () => {
  expect(findings(moduleNotAllowed, "reef", text, { packages: ["luasocket"] })).toEqual([]);
  expect(findings(moduleNotAllowed, "reef", 'require("debug")', { packages: [] })).toEqual([]);
  expect(findings(moduleNotAllowed, "reef", text)).toEqual([]);
});

it("is quiet about the case's own modules, also by the name of a package's", () => {
  const own = { packages: [], modules: ["json", "report.format"] };
  expect(findings(moduleNotAllowed, "reef", 'require("json") require("report.format")', own)).toEqual([]);
  expect(findings(moduleNotAllowed, "reef", 'require("report")', own)).toEqual(['error: "report"']);
});

it("knows all modules of a package, with a version on the list or without", () => {
  const listed = { packages: ["luasocket 3.1.0-1", "lua-cjson"] };
  const requires = ["socket.http", "ltn12", "mime", "socket.url", "cjson.safe"];
  for (const name of requires)
    expect(findings(moduleNotAllowed, "reef", `require("${name}")`, listed)).toEqual([]);
  expect(diagnostics(moduleNotAllowed, "reef", 'require("ltn12")', { packages: [] })[0]?.message).toContain(
    "--package=luasocket --allow-compilation",
  );
});

it("tells that a list, once it is not empty, hides what the host has", () => {
  expect(findings(moduleNotAllowed, "squid", text, { packages: ["luajson"] })).toEqual(['error: "socket"']);
  expect(findings(moduleNotAllowed, "squid", text, { packages: [], modules: ["mine"] })).toEqual([
    'error: "socket"',
  ]);
});

it("tells that data contexts look on the host alone", () => {
  const [found] = diagnostics(moduleNotAllowed, "reef putData", text, { packages: ["luasocket"] });
  expect(found).toMatchObject({ severity: "warning" });
  expect(found?.message).toContain("Reef's putData does not look where packages are installed");
});
