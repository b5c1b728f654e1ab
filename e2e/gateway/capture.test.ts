import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Spawned } from "../../src/cli/spawned.testing";
import { type Case, captureHook, readCase, runCase } from "../../src/runtime";
import { Gateway } from "./gateway";

const gateway = new Gateway();
const socket = join(gateway.folder, "capture.sock");
const out = join(gateway.folder, "captured");

beforeAll(async () => {
  await gateway.start();
  for (const context of ["preRequest", "postRequest"] as const) {
    const file = join(gateway.folder, `${context}.lua`);
    writeFileSync(file, captureHook({ release: "pacific", context, to: { kind: "unix", path: socket } }));
    await gateway.admin("script", "put", `--infile=${file}`, `--context=${context}`);
  }
});
afterAll(() => gateway.stop());

function captured(): Case[] {
  return readdirSync(out)
    .filter((name) => name.endsWith(".case.json"))
    .sort()
    .map((name) => {
      const read = readCase(readFileSync(join(out, name)));
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      return read.case;
    });
}

describe("capture from a real gateway", () => {
  it("does no harm to requests while nobody collects", async () => {
    expect((await gateway.send("PUT", "/photos")).status).toBe(200);
    expect((await gateway.send("GET", "/photos")).status).toBe(200);
    expect(gateway.log()).not.toMatch(/Lua ERROR|Caught signal/);
  });

  it("makes one case of each request, and the gateway lives on", async () => {
    const collecting = new Spawned("collect", "--listen", `unix:${socket}`, "--out", out);
    await collecting.says("collecting at");
    const statuses: number[] = [];
    for (const [method, path, body, headers] of [
      ["PUT", "/photos/a.txt", "hello", { "x-amz-acl": "public-read", "x-amz-meta-colour": 'red "quoted"' }],
      ["GET", "/photos/a.txt", "", {}],
      ["PUT", "/photos/copy.txt", "", { "x-amz-copy-source": "/photos/a.txt" }],
      ["GET", "/photos/none.txt", "", {}],
      ["GET", "/photos", "", {}],
      ["DELETE", "/photos/a.txt", "", {}],
    ] as const) {
      statuses.push((await gateway.send(method, path, body, headers)).status);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await collecting.end()).toBe(0);
    expect(statuses).toEqual([200, 200, 200, 404, 200, 204]);
    expect(gateway.log()).not.toMatch(/Lua ERROR|Caught signal/);
    expect(collecting.err).not.toContain("kept aside");

    const cases = captured();
    expect(cases.map(({ request }) => request.RGWOp).sort()).toEqual(
      ["copy_obj", "delete_obj", "get_obj", "get_obj", "list_bucket", "put_obj"].sort(),
    );
    const put = cases.find(({ request }) => request.RGWOp === "put_obj")!;
    expect(put.request.HTTP).toMatchObject({ Metadata: { "x-amz-meta-colour": 'red "quoted"' } });
    expect(put.operation).toMatchObject({ Bucket: { Name: "photos" } });
    const missing = cases.find(({ operation }) => JSON.stringify(operation).includes("404"))!;
    expect(missing.operation).toMatchObject({ Response: { HTTPStatusCode: 404 } });
    for (const aCase of cases) {
      const scripts = { postRequest: "RGWDebugLog(Request.RGWOp)" };
      expect(runCase({ ...aCase, scripts }).contexts.at(-1)).toMatchObject({
        log: [{ text: `Lua INFO: ${aCase.request.RGWOp}` }],
      });
    }
  });
});
