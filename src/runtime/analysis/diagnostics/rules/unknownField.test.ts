import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { unknownField } from "./unknownField";

it("fires on reads and writes, by any way of writing", () => {
  expect(findings(unknownField, "reef", "x = Request.Foo")).toEqual(["error: Foo"]);
  expect(findings(unknownField, "reef", 'x = Request["Fo" .. "o"]')).toEqual(['error: "Fo" .. "o"']);
  expect(findings(unknownField, "reef", "local h = Request.HTTP\nprint(h.Hots)")).toEqual(["error: Hots"]);
  expect(findings(unknownField, "reef", "Request.Response.Foo = 1")).toEqual(["error: Foo"]);
});

it("lowers its voice inside pcall, except where pcall does not help", () => {
  expect(findings(unknownField, "reef", "pcall(function() return Request.Foo end)")).toEqual([
    "information: Foo",
  ]);
  expect(findings(unknownField, "pacific", "pcall(function() return Request.Foo end)")).toEqual([
    "error: Foo",
  ]);
  expect(findings(unknownField, "reef", "local function f() return Request.Foo end pcall(f)")).toEqual([
    "information: Foo",
  ]);
});

it("is quiet about fields in any case, maps, own tables and code that never runs", () => {
  expect(findings(unknownField, "reef", "x = Request.rgwop .. Request.HTTP.Metadata.anything")).toEqual([]);
  expect(findings(unknownField, "reef", "local t = {} x = t.Foo")).toEqual([]);
  expect(findings(unknownField, "pacific", "if RGW then x = Request.Foo end")).toEqual([]);
  expect(findings(unknownField, "squid", "x = Request.Bucket.Foo")).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(unknownField, "reef", "x = Request.RGWop2")).toBe("x = Request.RGWOp");
  expect(fixed(unknownField, "reef", 'x = Request["Objct"]')).toBe('x = Request["Object"]');
});
