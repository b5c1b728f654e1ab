import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonObject, releaseNames } from "../../gateway/types";
import { validateCase } from "../format/parse";
import { type Preset, presets } from "../presets";
import { type ImportError, importRequest, recognise, toCurl } from "./index";

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
      const { request } = importRequest(toCurl(preset.request).replace(/"\$\(head.*/, "''"), release);
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

describe("what a text does not say is listed", () => {
  const unknown = (text: string) => importRequest(text, "reef").unknown;

  it("for what only a shell or a file knows", () => {
    const found = unknown(
      'curl -X PUT http://localhost/photos/a -H "x-amz-meta-a: $A" -H @more -d "$(cat body)"',
    );
    expect(found).toContain("What the shell puts in for $A.");
    expect(found).toContain("The headers that the file more holds.");
    expect(found).toContain("ContentLength: how long the body is.");
  });

  it("for what curl signs with", () => {
    const found = unknown("curl --user A:b --aws-sigv4 aws:amz:default:s3 http://localhost/photos");
    expect(found[0]).toContain("x-amz-date");
    expect(found).toContain("ObjectOwner, User: who the user of the key A is.");
  });

  it("for further records", () => {
    const record = '{"uri": "GET / HTTP/1.1", "operation": "list_buckets", "http_status": "200"}';
    for (const text of [`[${record}, ${record}]`, `${record}\n${record}\n`, `${record},\n${record}\n`])
      expect(unknown(text)[0]).toBe("Only the first of 2 records was taken.");
    expect(unknown(record)[0]).not.toContain("Only");
  });
});

describe("a mistake", () => {
  const mistakeOf = (text: string): ImportError => {
    try {
      importRequest(text, "reef");
    } catch (error) {
      return error as ImportError;
    }
    throw new Error("It was taken.");
  };

  it.each([
    ['{"uri": "a",\n "time": }', 22, "not JSON"],
    ["$ curl 'http://localhost", 7, "This quote is not closed: "],
  ])("in %j is told with its place", (text, at, message) => {
    expect(mistakeOf(text).at).toBe(at);
    expect(mistakeOf(text).message).toContain(message);
  });

  it.each<[string, RegExp]>([
    ["curl", /^The curl command has no address: put one behind it/],
    ["$ curl.exe -s --compressed", /^The curl command has no address/],
    ["curl ''", /^The curl command has no address/],
    ["curl -K hook.cfg", /^The address stands in the file hook\.cfg: /],
    ["curl $URL", /^Only your shell knows what \$URL stands for/],
    ["curl http://localhost/a -H", /^The option -H ends the command: put its value behind it/],
    ["curl --request=PUT http://localhost/a", /write --request PUT with a blank between/],
    ["curl -X 'PU T' http://localhost/a", /^"PU T" is no method of HTTP/],
    ["curl ftp://localhost/a", /^ftp:\/\/ is not how a gateway is asked/],
    ['curl "http://localhost/a b"', /write it as %20/],
    ["aws s3 cp a s3://photos/", /run it with --debug/],
    ["s3cmd put a s3://photos/", /^Of commands only curl is read here/],
    ["Invoke-WebRequest -Uri http://localhost/", /^Of commands only curl is read here/],
    ['fetch("http://localhost/a");', /^Programs are not read here/],
    ["http://localhost:8000/photos/a", /^An address alone does not say what is asked/],
    ["localhost:8000/photos/a", /^An address alone/],
    ["HTTP/1.1 200 OK\nContent-Length: 3", /^This is a server's answer/],
    ["GET /photos/a\nHost: localhost", /^The request line has no version/],
    ["get /photos/a HTTP/1.1", /in capitals/],
    ["Host: localhost\nx-amz-meta-a: b", /^Headers alone do not say what is asked/],
    ["PUT /photos/a HTTP/1.1\nHost localhost\n\n", /^"Host localhost" is no header/],
    ["PUT /photos/a HTTP/1.1\nContent-Length: 12x\n\n", /^Content-Length is "12x"/],
    ["<Tagging><TagSet/></Tagging>", /^This is the body alone/],
    ['{"log": {"entries": []}}', /HAR/],
    ['{"format": 1, "scripts": {}}', /^This looks like a case/],
    ["[]", /^The list is empty/],
    ["[1]", /^Expected an object in JSON/],
    ["2026-01-01T00:00:00.000+0000 7f0a 20 Lua INFO: a", /^A log tells no request/],
    ['2026-01-01T00:00:00 1 beast: - [] "PUT /a/b HTTP/1.1" 200 11 -', /^A line of an access log/],
    ["hello", /^No request is recognised here: paste a curl command, /],
  ])("in %j says what to do", (text, message) => {
    expect(mistakeOf(text).message).toMatch(message);
    expect(mistakeOf(text).message.match(/\.(?:\s|$)/g)).toHaveLength(1);
  });

  it("in JSON of another kind says what is expected", () => {
    expect(mistakeOf('{"a": 1}').message).toContain("neither an ops log record");
  });
});
