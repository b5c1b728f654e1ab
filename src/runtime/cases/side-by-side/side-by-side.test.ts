import { describe, expect, it } from "vitest";
import { releases } from "../../gateway";
import type { Store } from "../../gateway/store";
import { releaseNames } from "../../gateway/types";
import { type Case, caseSchema } from "../format/case";
import { withStore } from "../store";
import { capabilities } from "./capabilities";
import { type Parting, sideBySide } from "./index";

const request = {
  RGWOp: "put_obj",
  Bucket: null,
  HTTP: { Method: "PUT", Metadata: { "x-amz-meta-a": "b" } },
};
const aCase = (scripts: Case["scripts"], more: object = {}): Case =>
  caseSchema.parse({ format: 1, release: "pacific", scripts, request, ...more });
const inPre = (preRequest: string) => sideBySide(aCase({ preRequest }));

describe("the releases where scripts part, with the property that makes it", () => {
  const named = ({ from, to, causes }: Parting) => `${from} → ${to}: ${causes.join(", ")}`;

  it.each<[string, Case["scripts"], string[]]>([
    [
      "a field error under pcall",
      { preRequest: "pcall(function() return Request.Foo end)" },
      ["pacific → quincy: fieldErrors"],
    ],
    [
      "a bucket before it is loaded",
      { preRequest: "RGWDebugLog(type(Request.Bucket))" },
      ["pacific → quincy: name"],
    ],
    [
      "deleting metadata",
      { preRequest: 'Request.HTTP.Metadata["x-amz-meta-a"] = nil' },
      ["quincy → reef: mapWrites"],
    ],
    ["the table RGW", { preRequest: "RGW.n = 1" }, ["quincy → reef: hasRgwTable"]],
    ["a context", { background: 'RGWDebugLog("x")' }, ["quincy → reef: contexts"]],
    [
      "keys of pairs",
      { preRequest: "for k in pairs(Request.HTTP.Metadata) do RGWDebugLog(type(k)) end" },
      ["reef → squid: iteratorKeys"],
    ],
    ["a time's length", { preRequest: "RGWDebugLog(#Request.Time)" }, ["reef → squid: timesEndWithNul"]],
    [
      "an owner's user",
      { postRequest: "RGWDebugLog(type(Request.ObjectOwner.User))" },
      ["reef → squid: name"],
    ],
    ["aborting", { preRequest: "return RGW_ABORT_REQUEST" }, ["squid → tentacle: abortCode"]],
    [
      "several places",
      { preRequest: "RGWDebugLog(#Request.Time)", postRequest: "RGWDebugLog(type(RGW_ABORT_REQUEST))" },
      ["reef → squid: timesEndWithNul", "squid → tentacle: abortCode"],
    ],
  ])("%s", (_, scripts, expected) => {
    const { columns } = sideBySide(aCase(scripts));
    expect(columns.flatMap(({ parting }) => (parting ? [named(parting)] : []))).toEqual(expected);
  });

  it("two properties where neither alone makes it", () => {
    const { columns } = inPre('for k in pairs(Request.HTTP.Metadata) do RGWDebugLog("k " .. k) end');
    expect(columns[3]!.parting?.causes).toEqual(["tableNames", "iteratorKeys"]);
  });

  it("nowhere, where the case limits the run time on each", () => {
    const limits = { runtimeMs: 5 };
    const { columns } = sideBySide(aCase({ preRequest: "for i = 1, 2e6 do end" }, { limits }));
    expect(columns.map(({ parting }) => parting)).toEqual([null, null, null, null, null]);
  });
});

describe("one case on every release", () => {
  it("works on no release where it leaves the gateway to hang", () => {
    const { worksOn } = inPre("if RGW then pcall(function() RGW.k = ('v'):rep(1000) end) end");
    expect(worksOn).toEqual(["pacific", "quincy"]);
  });

  it("has a column for each, and no parting where all show the same", () => {
    const { columns, worksOn, first } = inPre("RGWDebugLog(tostring({}))");
    expect(columns.map(({ release }) => release)).toEqual(releaseNames);
    expect(columns.every(({ result }) => result.contexts[0]!.status === "ok")).toBe(true);
    expect(worksOn).toEqual(releaseNames);
    expect(first).toBeNull();
  });

  it("tells the first line where they part, and what each shows there", () => {
    const { first, worksOn } = inPre('RGWDebugLog("one")\nRGWDebugLog(#Request.Time)\nRGW.n = 1');
    expect(worksOn).toEqual(["reef", "squid", "tentacle"]);
    expect(first).toEqual({
      from: "reef",
      to: "squid",
      context: "preRequest",
      kind: "log",
      line: 2,
      before: "Lua INFO: 19",
      after: "Lua INFO: 20",
      causes: ["timesEndWithNul"],
      why: "Texts of time fields: have no NUL at their end in reef; end with a NUL in squid.",
    });
  });

  it("names the fields whose form differs", () => {
    expect(inPre("RGWDebugLog(tostring(Request.Bucket))").first!.why).toBe(
      "Fields: Request.Bucket is table or nil in pacific, table in quincy.",
    );
  });

  it("says where the input is not the same", () => {
    const base = aCase({ preRequest: "RGWDebugLog(Request.RGWId)" });
    const { first } = sideBySide((release) => ({ ...base, release, request: { RGWId: release } }));
    expect(first).toMatchObject({ from: "pacific", to: "quincy", causes: ["input"] });
    expect(first!.why).toBe("The requests that pacific and quincy were given differ.");
  });

  it("tells what makes releases take other scripts from a store", () => {
    const store: Store = {
      packages: null,
      scripts: ["", "acme"].map((tenant) => ({
        context: "preRequest",
        tenant,
        text: `RGWDebugLog("${tenant}")`,
      })),
    };
    const given = aCase({}, { tenant: "acme" });
    const { first } = sideBySide(given, (one, release) => withStore(one, store, release).case);
    expect(first).toMatchObject({
      from: "squid",
      after: "Lua INFO: acme",
      causes: ["tenantKnownInPreRequest"],
    });
  });

  it("names the fields that a script of a store names", () => {
    const text = "RGWDebugLog(type(Request.Bucket))";
    const store: Store = { packages: null, scripts: [{ context: "preRequest", tenant: "", text }] };
    const { first } = sideBySide(aCase({}), (one, release) => withStore(one, store, release).case);
    expect(first?.why).toMatch(/^Fields: Request\.Bucket is /);
  });

  it("works nowhere that a script is refused, fails, or ends the gateway", () => {
    expect(inPre("if").worksOn).toEqual([]);
    expect(inPre("error({})").worksOn).toEqual([]);
    expect(inPre("RGW.n = 1").worksOn).toEqual(["reef", "squid", "tentacle"]);
  });
});

describe("the effect that a case expects", () => {
  const aborting = "Request.Response.HTTPStatusCode = 403 return RGW_ABORT_REQUEST";
  const missing = (script: string, expected: object) =>
    sideBySide(aCase({ preRequest: script }, { expect: expected }))
      .columns.filter(({ missesItsEffect }) => missesItsEffect)
      .map(({ release }) => release);

  it("is missed where the script runs to its end without it", () => {
    expect(missing(aborting, { operation: "aborted" })).toEqual(["pacific", "quincy", "reef", "squid"]);
  });

  it("is missed nowhere where no release shows it, or only one that stops the script", () => {
    expect(missing("RGWDebugLog(1)", { log: { preRequest: ["Lua INFO: 2"] } })).toEqual([]);
    expect(missing("RGW.n = 1", { status: { preRequest: "error" } })).toEqual([]);
  });
});

describe("every property of a release", () => {
  it.each(releaseNames)("is told in words for %s", (name) => {
    for (const capability of Object.values(capabilities)) {
      if (capability) expect(capability.say(releases[name])).toMatch(/^\S.*\S$/);
    }
  });
});
