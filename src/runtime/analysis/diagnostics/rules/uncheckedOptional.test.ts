import { expect, it } from "vitest";
import { diagnostics, findings, fixed } from "../rule.testing";
import { uncheckedOptional } from "./uncheckedOptional";

it("advises to test what the script wrote", () => {
  const text = "for k, v in pairs(Request.ObjectACL.Grants) do RGWDebugLog(v.User.Id) end";
  const last = diagnostics(uncheckedOptional, "reef postRequest", text).at(-1);
  expect(last?.message).toContain("Request.ObjectACL.Grants[…].User is nil");
  expect(last?.message).toContain("if v.User then");
});

it("fires on every use that fails with nil", () => {
  expect(findings(uncheckedOptional, "pacific", "x = Request.Object.Size")).toEqual([
    "information: Request.Object",
  ]);
  expect(
    findings(uncheckedOptional, "pacific postRequest", "local b = Request.Bucket\nRGWDebugLog(b.Name)"),
  ).toEqual(["information: b"]);
  expect(
    findings(
      uncheckedOptional,
      "pacific postRequest",
      'RGWDebugLog("a" .. Request.HTTP.Metadata["x-amz-meta-a"])',
    ),
  ).toEqual(['information: Request.HTTP.Metadata["x-amz-meta-a"]']);
  expect(findings(uncheckedOptional, "squid postRequest", "RGWDebugLog(Request.Bucket.Account)")).toEqual([
    "information: Request.Bucket.Account",
  ]);
});

it("is quiet behind a test of any form", () => {
  expect(
    findings(uncheckedOptional, "pacific", "if Request.Object then x = Request.Object.Size end"),
  ).toEqual([]);
  expect(findings(uncheckedOptional, "pacific", "x = Request.Object and Request.Object.Size")).toEqual([]);
  expect(
    findings(uncheckedOptional, "pacific", "if not Request.Object then return end x = Request.Object.Size"),
  ).toEqual([]);
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      "if Request.Object == nil then return end x = Request.Object.Size",
    ),
  ).toEqual([]);
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      "local o = Request.Object if o then x = o.Size .. Request.Object.Name end",
    ),
  ).toEqual([]);
  expect(findings(uncheckedOptional, "pacific", "assert(Request.Object) x = Request.object.Size")).toEqual(
    [],
  );
  expect(findings(uncheckedOptional, "pacific", "x = (Request.Object or {}).Size")).toEqual([]);
  expect(
    findings(uncheckedOptional, "pacific", "while Request.Object do x = Request.Object.Size break end"),
  ).toEqual([]);
  expect(
    findings(uncheckedOptional, "pacific", 'local v = Request.HTTP.Metadata["a"] or "none" RGWDebugLog(v)'),
  ).toEqual([]);
});

it("is quiet where the operation says that the field is there", () => {
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      'if Request.RGWOp == "get_obj" or Request.RGWOp == "put_obj" then x = Request.Object.Size end',
    ),
  ).toEqual([]);
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      "local wanted = {get_obj = true} if wanted[Request.RGWOp] then x = Request.Object.Size end",
    ),
  ).toEqual([]);
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      'if Request.RGWOp ~= "get_obj" then return end x = Request.Object.Size',
    ),
  ).toEqual([]);
});

it("follows guards into functions that are only called there", () => {
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      "local function size() return Request.Object.Size end if Request.Object then x = size() end",
    ),
  ).toEqual([]);
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      "local function size(o) return o.Size end x = size(Request.Object)",
    ),
  ).toEqual(["information: o"]);
  expect(
    findings(
      uncheckedOptional,
      "pacific",
      "local function size(o) return o.Size end if Request.Object then x = size(Request.Object) end",
    ),
  ).toEqual([]);
});

it("fixes a statement by a test around it", () => {
  expect(fixed(uncheckedOptional, "pacific", "RGWDebugLog(Request.object.Name)")).toBe(
    "if Request.object then RGWDebugLog(Request.object.Name) end",
  );
  expect(fixed(uncheckedOptional, "pacific", "local n = Request.Object.Name")).toBe(
    "local n = Request.Object.Name",
  );
});
