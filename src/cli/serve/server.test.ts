import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageServer } from "./server";

let outside: string;
let server: Server;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "moonhook-serve-"));
  const folder = join(outside, "page");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(outside, "page-beside.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets/a b.js"), "1");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  server = pageServer(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(outside, { recursive: true, force: true });
});

/** One request with its target as it is: fetch would tidy the dots away. */
function ask(path: string, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request({ port, path, method, agent: false }, (response) => {
        let body = "";
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      })
        .on("error", reject)
        .end();
    },
  );
}

describe("pageServer", () => {
  it("serves the page with types and a policy that lets nothing in or out", async () => {
    const { status, headers, body } = await ask("/");
    expect({ status, body }).toEqual({ status: 200, body: "<!doctype html>" });
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("default-src 'self'; script-src 'self';");
    expect(headers["content-security-policy"]).toContain("connect-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("compresses text for those who take it", async () => {
    const { port } = server.address() as AddressInfo;
    const get = (accepted: string) =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
        const headers = { "accept-encoding": accepted };
        request({ port, path: "/", agent: false, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part) => parts.push(part));
          response.on("end", () =>
            resolve({ encoding: response.headers["content-encoding"], body: Buffer.concat(parts) }),
          );
        })
          .on("error", reject)
          .end();
      });
    const packed = await get("br, gzip");
    expect(packed.encoding).toBe("gzip");
    expect(gunzipSync(packed.body).toString()).toBe("<!doctype html>");
    for (const accepted of ["gzip;q=0", "br"]) expect((await get(accepted)).encoding).toBeUndefined();
  });

  it("serves files by their escaped name, those with a hashed name for ever", async () => {
    const { status, headers, body } = await ask("/assets/a%20b.js?v=1");
    expect({ status, body }).toEqual({ status: 200, body: "1" });
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["cache-control"]).toContain("immutable");
  });

  it("answers HEAD without a body and no other method", async () => {
    expect(await ask("/index.html", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask("/", "POST")).toMatchObject({ status: 405 });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/../page-beside.txt",
    "/assets/../../secret.txt",
    "/link.txt",
    "/index.html%00",
    "/%zz",
    "/assets",
    "/missing",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await ask(path);
    expect({ status, body }).toEqual({ status: 404, body: "Not found.\n" });
  });
});
