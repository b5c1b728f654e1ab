import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonObject, releaseNames } from "../../gateway/types";
import { validateCase } from "../format/parse";
import { type Preset, presets } from "../presets";
import { importRequest, recognise, toCurl } from "./index";
import { shellWords } from "./shellWords";

const all = (await Promise.all(releaseNames.map((release) => presets(release)))).flat();

/** What the headers of a recorded exchange leave to the signer. */
const signed = ["x-amz-date", "x-amz-content-sha256"];

/** The fields that an HTTP request tells, of a recorded request or an imported one. */
function told(request: JsonObject) {
  const http = request.HTTP as JsonObject;
  const metadata = Object.entries(http.Metadata as JsonObject).filter(([name]) => !signed.includes(name));
  const { Name, Instance } = (request.Object ?? {}) as JsonObject;
  return {
    operation: request.RGWOp,
    dialect: request.Dialect,
    // How much of a path a client percent-encodes is its own affair.
    path: decodeURIComponent(String(http.URI)),
    method: http.Method,
    // So is the sign behind a parameter that has no value.
    query: String(http.QueryString).replace(/=(?=&|$)/g, ""),
    parameters: http.Parameters,
    resources: http.Resources,
    metadata: Object.fromEntries(metadata.sort()),
    attributes: request.GenericAttributes,
    host: http.Host,
    domain: http.Domain,
    length: Number(request.ContentLength ?? 0),
    // For Swift requests without an object, Tentacle has one without a name.
    object: Name ? { Name, Instance } : null,
  };
}

function wire({ http: { request } }: Preset): string {
  const bytes = request.bodyLength ?? new TextEncoder().encode(request.body).length;
  const headers = [["Host", request.host], ...request.headers, ["Content-Length", String(bytes)]];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return `${request.method} ${request.target} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}

/** Told by more than the request: an admin API's resource, a health check's path, a redirect of the signer. */
const beyondHttp = new Set(["admin_get_usage", "swift_healthcheck"]);

describe.each(releaseNames)("recorded requests of %s", (release) => {
  const ofRelease = all.filter((preset) => preset.release === release && !beyondHttp.has(preset.id));

  it.each(ofRelease.map((preset) => [preset.id, preset] as const))(
    "reads %s as the gateway did",
    (_, preset) => {
      const { kind, request } = importRequest(wire(preset), release);
      expect(kind).toBe("http");
      expect(told(request)).toEqual(told(preset.request));
      expect(validateCase({ format: 1, release, scripts: {}, request })).toMatchObject({ ok: true });
    },
  );

  it.each(ofRelease.map((preset) => [preset.id, preset] as const))(
    "writes %s as curl and reads it back",
    (_, preset) => {
      const { request } = importRequest(toCurl(preset.request).replace(/"\$\(head.*/, ""), release);
      const { length: _1, domain: _2, attributes: _3, ...known } = told(request);
      expect(told(preset.request)).toMatchObject(known);
    },
  );
});

describe("a kind is recognised", () => {
  it.each([
    ["curl http://localhost/", "curl"],
    ["$ /usr/bin/curl -s http://localhost/", "curl"],
    ["> GET /photos HTTP/1.1\n> Host: x\n>\n", "http"],
    ['{"uri": "GET / HTTP/1.1", "operation": "list_buckets", "http_status": "200"}', "opsLog"],
    ['{"format": 1, "request": {"RGWOp": "get_obj"}}', "captured"],
    ['{"rgwop": "get_obj"}', "captured"],
    ["hello", null],
    ["{", null],
  ])("%s", (text, kind) => {
    expect(recognise(text)).toBe(kind);
  });
});

describe("words of a shell", () => {
  it("come back from their quotes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: "binary" })), (words) => {
        const text = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
        expect(shellWords(text)).toEqual(words);
      }),
    );
  });

  it("may go on over lines, with quotes of every kind", () => {
    expect(shellWords(`curl -H "a: \\"b\\"" \\\n  $'x\\ty' a\\ b ''`)).toEqual([
      "curl",
      "-H",
      'a: "b"',
      "x\ty",
      "a b",
      "",
    ]);
  });

  it("tell where a quote is not closed", () => {
    expect(() => shellWords("curl 'http")).toThrow("The quote at character 6 is not closed.");
  });
});

it("never fails but with a sentence, whatever the text", () => {
  fc.assert(
    fc.property(fc.constantFrom("curl ", "{", "GET / HTTP/1.1\n", ""), fc.string(), (start, rest) => {
      try {
        importRequest(start + rest, "pacific");
      } catch (error) {
        expect((error as Error).name).toBe("ImportError");
      }
    }),
    { numRuns: 1000 },
  );
});
