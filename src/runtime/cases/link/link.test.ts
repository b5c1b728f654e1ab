import { describe, expect, it } from "vitest";
import type { Case } from "../format/case";
import { presetFor } from "../presets";
import { toBase64url } from "./base64url";
import { deflate } from "./deflate";
import {
  isLink,
  isSealed,
  lengthOf,
  maxInflatedBytes,
  maxLinkLength,
  readLink,
  safeUrlLength,
} from "./index";
import { caseOf, linkOf, recordedCases } from "./link.testing";
import { urlOf } from "./url";
import { writeLink } from "./write";

const small = caseOf('{"format": 1, "release": "reef", "scripts": {"preRequest": "x()"}}');

function withScript(preRequest: string): Case {
  return { ...small, scripts: { preRequest } };
}

/** Text that deflates to no less than three quarters of it. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join("");
}

describe("writeLink", () => {
  it("opens to the same case, in the same order, for every recording", () => {
    const cases = recordedCases();
    expect(cases.length).toBeGreaterThan(300);
    for (const [file, aCase] of cases) {
      const opened = readLink(linkOf(aCase));
      expect(opened.ok && JSON.stringify(opened.case), file).toBe(JSON.stringify(aCase));
    }
  });

  it("says in one sentence that a case is over a limit", () => {
    expect(writeLink(withScript(noise(80_000)))).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^this case makes a link of \d\d,\d{3} characters, more than the 65,536 that one may have: share it as a file$/,
      ),
    });
    expect(writeLink(withScript(" ".repeat(maxInflatedBytes)))).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^this case has more than the 1 MiB of JSON that a link may hold: share it as a file$/,
      ),
    });
  });

  it("makes and opens the largest links that are allowed", () => {
    const overhead = JSON.stringify({
      format: 1,
      release: "reef",
      luaVersion: "5.3",
      scripts: { preRequest: "" },
    });
    for (const large of [" ".repeat(maxInflatedBytes - overhead.length), noise(58_000)])
      expect(readLink(linkOf(withScript(large)))).toEqual({ ok: true, case: withScript(large), others: [] });
    expect(linkOf(withScript(noise(58_000))).length).toBeGreaterThan(maxLinkLength * 0.9);
  });

  it("keeps release and Lua version, and leaves defaults out, nested ones too", () => {
    const { link } = writeLink({
      ...small,
      debug: { breakpoints: [], watches: ["Request.RGWOp"], step: null },
    }) as {
      link: string;
    };
    const json =
      '{"format":1,"release":"reef","luaVersion":"5.3","scripts":{"preRequest":"x()"},"debug":{"watches":["Request.RGWOp"]}}';
    expect(link.slice(0, -8)).toBe(
      `#1.${toBase64url(deflate(new TextEncoder().encode(json)))}`.slice(0, link.length - 8),
    );
    expect(link.at(-1)).toBe("Z");
  });
});

describe("length of a link", () => {
  it("stays below the mark for a script with a full request, also with ten cases more", async () => {
    const { request } = (await presetFor("put_obj", "reef"))!;
    const script = [
      "-- keep large uploads of one tenant out of the standard storage class",
      "local limit = 128 * 1024 * 1024",
      'if Request.RGWOp == "put_obj" and Request.ContentLength > limit then',
      '  Request.HTTP.StorageClass = "COLD"',
      '  Request.HTTP.Metadata["x-amz-meta-moved"] = "by size"',
      '  RGWDebugLog("moved " .. Request.Object.Name .. " of " .. Request.User.Id)',
      "end",
    ].join("\n");
    const full: Case = { ...small, scripts: { preRequest: script }, request };
    const ten = Array.from({ length: 10 }, (_, i): Case => {
      const size = i * 1024 * 1024;
      return {
        ...full,
        name: `upload of ${i} MiB`,
        request: { ...request, ContentLength: size, Object: { Name: `file-${i}`, Size: size } },
        expect: { log: { preRequest: [`Lua INFO: moved file-${i} of tester`] } },
      };
    });
    const one = linkOf(full);
    const eleven = writeLink(full, ten);
    if (!eleven.ok) throw new Error(eleven.message);
    console.info(
      `a script and a full request: ${one.length}; with ten cases: ${eleven.link.length} characters`,
    );
    expect(lengthOf(urlOf(one, "https://example.org/moonhook/")).isSafe).toBe(true);
    expect(lengthOf(urlOf(eleven.link, "https://example.org/moonhook/")).isSafe).toBe(true);
    expect(readLink(eleven.link)).toEqual({ ok: true, case: full, others: ten });
  });

  it("is told with the mark, for a whole URL", () => {
    expect(urlOf("#1.abcZ", "https://example.org/page?x#old#er")).toBe("https://example.org/page?x#1.abcZ");
    expect(lengthOf("x".repeat(safeUrlLength))).toEqual({ characters: 2000, isSafe: true });
    expect(lengthOf("x".repeat(safeUrlLength + 1)).isSafe).toBe(false);
  });
});

describe("readLink", () => {
  it("takes a whole URL, a fragment, and blanks around it", () => {
    const link = linkOf(small);
    for (const given of [`https://example.org/${link}`, link, link.slice(1), ` ${link}\n`])
      expect(readLink(given)).toEqual({ ok: true, case: small, others: [] });
  });

  it("knows what is meant as a link", () => {
    expect(["#1.x", "1p.x", "#12.", "#2z.abc"].every(isLink)).toBe(true);
    expect(["", "#", "#help", "#1", "#x1.y"].some(isLink)).toBe(false);
    expect([isSealed("https://example.org/#1p.x"), isSealed("#1.x")]).toEqual([true, false]);
  });
});
