import { execFile } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const boot = join(import.meta.dirname, "boot.sh");
const host = "127.0.0.1";
const port = 17580;
const keys = { access: "AK", secret: "SK" };

/** A real radosgw in a folder of its own. */
export class Gateway {
  readonly folder = mkdtempSync(join(tmpdir(), "moonhook-gateway-"));

  async start(): Promise<void> {
    await run(boot, ["start", this.folder]);
    for (let tries = 0; tries < 100; tries++) {
      const answers = await this.send("GET", "/").catch(() => undefined);
      if (answers?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    throw new Error("radosgw does not answer");
  }

  async stop(): Promise<void> {
    await run(boot, ["stop", this.folder]);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }

  /** `radosgw-admin` with these arguments. */
  async admin(...args: string[]): Promise<string> {
    return (await run("radosgw-admin", ["-c", join(this.folder, "ceph.conf"), ...args])).stdout;
  }

  /** The gateway's log so far. */
  log(): string {
    const file = join(this.folder, "client.rgw.log");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** One request, signed with version 2. `amz` are x-amz-* headers, names in lower case and in order. */
  send(
    method: string,
    path: string,
    body = "",
    amz: Record<string, string> = {},
  ): Promise<{ status: number; body: string }> {
    const date = new Date().toUTCString();
    const lines = Object.entries(amz).map(([name, value]) => `${name}:${value}\n`);
    const signed = `${method}\n\n\n${date}\n${lines.join("")}${path}`;
    const signature = createHmac("sha1", keys.secret).update(signed).digest("base64");
    const headers = {
      ...amz,
      Date: date,
      Authorization: `AWS ${keys.access}:${signature}`,
      "Content-Length": Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const sent = request({ host, port, method, path, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
      });
      sent.on("error", reject).end(body);
    });
  }
}
