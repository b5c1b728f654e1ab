import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contexts, releaseNames } from "../../gateway/types";
import { analyse, check } from "../analyse";
import { World, type WorldOptions } from "../world/index";
import { complete, hover, signatureHelp } from "./index";
import { snippets } from "./snippets/index";

const pacificPre: WorldOptions = { release: "pacific", context: "preRequest" };
const squidPost: WorldOptions = { release: "squid", context: "postRequest" };

/** `|` marks the cursor. */
function at(marked: string, options: WorldOptions) {
  const offset = marked.indexOf("|");
  return { script: analyse(marked.replace("|", ""), options), offset };
}

function labels(marked: string, options = pacificPre): string[] {
  const { script, offset } = at(marked, options);
  return complete(script, offset).items.map(({ label }) => label);
}

describe("completion", () => {
  it("offers fields behind a dot that was just typed", () => {
    expect(labels("Request.HTTP.|")).toEqual(
      expect.arrayContaining(["Parameters", "Resources", "Metadata", "Host", "Method", "URI"]),
    );
    expect(labels("Request.HTTP.|")).not.toContain("StorageClass");
    expect(labels("Request.HTTP.|", squidPost)).toContain("StorageClass");
  });
  it("knows fields in any case, in brackets and by locals", () => {
    expect(labels('request = 1 Request["http"].me|')).toContain("Method");
    expect(labels("local h = Request.HTTP\nlocal m = h\nm.|\nlocal x = 1")).toContain("QueryString");
    expect(labels('Request["|"]')).toContain("RGWOp");
    expect(labels('Request.HTTP["Me|thod"]')).toContain("Metadata");
  });
  it("goes on below a field that is nil here", () => {
    expect(labels("Request.Bucket.Quota.|")).toContain("MaxSize");
    expect(labels("if Request.CopyFrom then x = Request.CopyFrom.Object.| end")).toContain("Size");
  });
  it("follows loops, parameters and guards", () => {
    expect(
      labels("for k, v in pairs(Request.ObjectACL.Grants) do v.| end", {
        ...pacificPre,
        context: "postRequest",
      }),
    ).toContain("Permission");
    expect(labels("local function show(o) print(o.|) end show(Request.Object)")).toContain("Instance");
    expect(labels("local b = Request.Bucket or {}\nb.|", squidPost)).toContain("Account");
  });
  it("offers methods of texts, members of libraries and of required modules", () => {
    expect(labels("Request.RGWOp:|")).toContain("find");
    expect(labels("string.|")).toContain("format");
    expect(labels('local json = require("json") json.|')).toContain("encode");
    expect(labels('local s = assert(require("socket.unix")()) s:|')).toContain("settimeout");
    expect(labels("RGW.|", squidPost)).toEqual(["Increment", "Decrement"]);
  });
  it("offers values where a field is compared, and modules to require", () => {
    expect(labels('if Request.RGWOp == "|" then end')).toContain("put_obj");
    expect(labels('local x = require("|")')).toContain("socket.unix");
    const found = labels('local x = require("|")', { ...pacificPre, modules: ["my.report", "json"] });
    expect(found.slice(0, 2)).toEqual(["my.report", "json"]);
    expect(found.filter((name) => name === "json")).toHaveLength(1);
  });
  it("offers what has a name: locals first, no locals of other scopes", () => {
    const found = labels("local mine = 1 do local other end function shared() end m|");
    expect(found.slice(0, 2)).toEqual(["mine", "shared"]);
    expect(found).toEqual(
      expect.arrayContaining(["Request", "RGWDebugLog", "string", "pairs", "while", "add metadata"]),
    );
    expect(found).not.toContain("other");
    expect(found).not.toContain("RGW");
  });
  it("keeps quiet in comments, texts, numbers and where a name is made up", () => {
    for (const text of ["-- Request.|", 'x = "Request.|"', "local |", "x = 1.|", "function f|"])
      expect(labels(text)).toEqual([]);
  });
  it("tells what the editor shows and replaces the word before the cursor", () => {
    const { script, offset } = at("x = Request.Obj|ect", { ...pacificPre, release: "reef" });
    const { items, replace } = complete(script, offset);
    expect(replace).toEqual({ start: 12, end: 15 });
    expect(items.find(({ label }) => label === "Trace")).toMatchObject({
      type: "Trace",
      releases: "Reef and later",
    });
    expect(items.find(({ label }) => label === "Object")).toMatchObject({ optional: true, writable: false });
  });
  it("answers at every offset of every recorded text, half typed or not", () => {
    const url = new URL("../syntax/__fixtures__/lua53-verdicts.json", import.meta.url);
    const texts: { text: string }[] = JSON.parse(readFileSync(url, "utf8"));
    let asked = 0;
    for (const { text } of texts.filter((_, index) => index % 10 === 0)) {
      const script = analyse(text, squidPost);
      for (let offset = 0; offset <= Math.min(text.length, 300); offset += 7) {
        asked++;
        const { replace } = complete(script, offset);
        expect(replace.start).toBeLessThanOrEqual(offset);
        hover(script, offset);
        signatureHelp(script, offset);
      }
    }
    expect(asked).toBeGreaterThan(500);
  });
});

describe("hover", () => {
  function told(marked: string, options = pacificPre) {
    const { script, offset } = at(marked, options);
    return hover(script, offset);
  }
  it("tells type, meaning, releases and what to know in this context", () => {
    expect(told("x = Request.Buc|ket")).toMatchObject({
      title: "Request.Bucket",
      type: "Bucket",
      optional: true,
      notes: [expect.stringContaining("Nil until the bucket is loaded")],
    });
    expect(told("x = Request.Response.httpstatus|code")?.writable).toBe(true);
  });
  it("knows functions, locals and keys of maps", () => {
    expect(told("RGW|DebugLog('x')")?.title).toBe("RGWDebugLog(message: string)");
    expect(told("x = ('a'):re|p(3)")?.title).toContain("string.rep(s: string, n: integer");
    expect(told("local h = Request.HTTP print(|h)")).toMatchObject({
      title: "local h",
      type: "Request.HTTP",
    });
    expect(told('x = Request.HTTP.Metadata["x-amz|-meta-a"]')).toMatchObject({
      optional: true,
      writable: true,
    });
  });
  it("says which release has a field that this one lacks", () => {
    expect(told("x = Request.Tra|ce")?.notes[0]).toContain("Reef and later");
  });
});

describe("signature help", () => {
  function help(marked: string) {
    const { script, offset } = at(marked, squidPost);
    return signatureHelp(script, offset);
  }
  it("names the parameter that is being typed", () => {
    expect(help("string.format('%s', |")).toMatchObject({ activeParameter: 1 });
    expect(help("local s = Request.RGWOp s:find(|)")).toMatchObject({ activeParameter: 1 });
    expect(help("local function f(a, b) end f(g(1, 2), |)")).toMatchObject({
      label: "f(a, b)",
      activeParameter: 1,
    });
    expect(help("RGW.Increment('n'|)")?.parameters).toEqual([
      { label: "key: string" },
      { label: "by?: number" },
    ]);
    expect(help("f()|")).toBeUndefined();
  });
});

describe("snippets", () => {
  it("are texts that a gateway of each release runs without complaint", () => {
    let checked = 0;
    for (const release of releaseNames)
      for (const context of contexts) {
        const options: WorldOptions = { release, context };
        if (!new World(options).release.contexts.includes(context)) continue;
        for (const { insertText, label } of snippets(new World(options))) {
          const filledIn = insertText.replace(/\$\{\d+:?([^}]*)\}/g, "$1");
          const text = `local list, map, condition = {}, {}, true\n${filledIn}`;
          const loud = check(text, options).filter(
            ({ severity }) => severity === "error" || severity === "warning",
          );
          expect(loud, `${label} in ${release} ${context}`).toEqual([]);
          checked++;
        }
      }
    expect(checked).toBeGreaterThan(40);
  });
});
