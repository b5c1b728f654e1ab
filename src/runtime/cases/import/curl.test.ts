import { describe, expect, it } from "vitest";
import { importRequest } from "./index";

describe("a curl command as people paste it", () => {
  const asked = (text: string) => {
    const { request, unknown } = importRequest(text, "reef");
    const { Method, URI, QueryString, Host } = request.HTTP as Record<string, string>;
    return { what: `${Method} ${Host}${URI}${QueryString && `?${QueryString}`}`, unknown };
  };

  it.each([
    ["curl localhost:8000/photos/a", "GET localhost/photos/a"],
    ["curl -X PUT\n  -H 'a: b'\n  http://localhost/photos/a", "PUT localhost/photos/a"],
    ["curl -X PUT \\ \n  http://localhost/photos/a", "PUT localhost/photos/a"],
    ['curl ^"http://localhost/a?x=1^&y=2^" ^\r\n  -X ^"PUT^"', "PUT localhost/a?x=1&y=2"],
    ["C:\\tools\\curl.exe -T a.txt http://localhost/photos/", "PUT localhost/photos/a.txt"],
    ["curl -s http://localhost/photos/a | jq . > out.json", "GET localhost/photos/a"],
    ["curl -s http://localhost/photos/a > out.json 2>&1 -X PUT", "PUT localhost/photos/a"],
    ["curl -T - http://localhost/photos/a <<EOF\nx\nEOF", "PUT localhost/photos/a"],
    ["# upload\nAWS_KEY=1 sudo curl http://localhost/photos/a", "GET localhost/photos/a"],
    ["curl --next-level yes http://localhost/photos/a", "GET localhost/photos/a"],
    ["curl -g 'http://localhost/photos/{a,b}'", "GET localhost/photos/{a,b}"],
    ["curl http://localhost/photos/a?x=1&y=2", "GET localhost/photos/a?x=1&y=2"],
  ])("%j is %s", (text, what) => {
    expect(asked(text).what).toBe(what);
  });

  it("tells what of it was left out", () => {
    const firstUnknown = (text: string) => asked(text).unknown[0];
    expect(firstUnknown("curl http://localhost/a && curl http://localhost/b")).toBe(
      "Only the first command was taken.",
    );
    expect(firstUnknown("curl http://localhost/a\n$ curl http://localhost/b")).toBe(
      "Only the first command was taken.",
    );
    expect(firstUnknown("curl http://localhost/a http://localhost/b")).toBe(
      "Only the first of 2 addresses was taken.",
    );
    expect(firstUnknown("curl 'http://localhost/{a,b}[1-9]'")).toMatch(
      /^Only the first of the addresses that http/,
    );
    expect(firstUnknown("curl --nonsense http://localhost/a")).toMatch(/^What the option --nonsense does/);
    expect(firstUnknown("curl http://localhost/a | jq .")).toMatch(/^Time: /);
  });
});

it("reads the options of curl that take a value", () => {
  const { request } = importRequest(
    "curl --retry-delay 5 --tls-max 1.2 --json '{\"a\": 1}' --url-query list-type=2 http://localhost/photos",
    "reef",
  );
  expect(request).toMatchObject({
    ContentLength: 8,
    GenericAttributes: { "user.rgw.content_type": "application/json" },
    HTTP: { Method: "POST", URI: "/photos", QueryString: "list-type=2" },
  });
});
