import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as runtime from "../../src/runtime";
// @ts-expect-error plain JavaScript, run by Node
import { gallery } from "./gallery.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { worksSentence } from "./works.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "public/examples");
const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Record<string, string>[];

function caseOf(given: object): runtime.Case {
  const parsed = runtime.validateCase({
    format: 1,
    release: "reef",
    request: { RGWOp: "put_obj" },
    ...given,
  });
  if (!parsed.ok) throw new Error(parsed.issues.map(runtime.formatIssue).join("\n"));
  return parsed.case;
}

describe("public/examples", () => {
  it("has every case in its index, with what running it on every release shows", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".case.json"));
    expect(index.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(index).toEqual(gallery(root, runtime));
  });

  it.each(index.map(({ file }) => file!))("%s does what it expects", (file) => {
    const parsed = runtime.readCase(readFileSync(join(folder, file)));
    if (!parsed.ok) throw new Error(parsed.issues.map(runtime.formatIssue).join("\n"));
    const result = runtime.runCase(parsed.case);
    expect(result.expectations.filter(({ pass }) => !pass)).toEqual([]);
    expect(result.pass).toBe(true);
  });
});

describe("the sentence on releases", () => {
  it.each<[string, runtime.Expectations, string]>([
    ["RGWDebugLog(1)", {}, "Works on every release."],
    [
      "Request.Response.HTTPStatusCode = 403 return RGW_ABORT_REQUEST",
      { operation: "aborted" },
      "Works on Tentacle; runs without its effect on Pacific, Quincy, Reef and Squid.",
    ],
    ["RGW.n = 1", {}, "Works on Reef, Squid and Tentacle; fails on Pacific and Quincy."],
    ["error({})", {}, "Works on no release; kills the gateway on Pacific, Quincy, Reef, Squid and Tentacle."],
  ])("%s", (preRequest, expected, sentence) => {
    const aCase = caseOf({
      release: expected.operation ? "tentacle" : "reef",
      scripts: { preRequest },
      expect: expected,
    });
    expect(worksSentence(aCase, runtime)).toBe(sentence);
  });
});
