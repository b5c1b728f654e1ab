import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { sharedMetatable } from "./sharedMetatable";

it("fires where a held table shows another", () => {
  expect(
    findings(
      sharedMetatable,
      "pacific postRequest",
      'local m = Request.HTTP.Metadata local g = Request.GenericAttributes x = m["a"]',
    ),
  ).toEqual(["warning: m"]);
  expect(
    findings(
      sharedMetatable,
      "reef postRequest",
      "local a = Request.BucketACL.Owner local b = Request.ObjectOwner x = a.DisplayName",
    ),
  ).toEqual(["warning: a"]);
});

it("is quiet about tables of other kinds, fresh reads and later releases", () => {
  expect(
    findings(
      sharedMetatable,
      "pacific postRequest",
      "local m = Request.HTTP.Metadata local r = Request.Response x = m.a",
    ),
  ).toEqual([]);
  expect(
    findings(
      sharedMetatable,
      "pacific postRequest",
      "local m = Request.HTTP.Metadata x = m.a local g = Request.Tags x = g.a",
    ),
  ).toEqual([]);
  expect(
    findings(
      sharedMetatable,
      "squid postRequest",
      'local m = Request.HTTP.Metadata local g = Request.GenericAttributes x = m["a"]',
    ),
  ).toEqual([]);
});
