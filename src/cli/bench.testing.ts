import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moonhook } from "./moonhook";
import { terminalStyle } from "./style";

/** A folder of its own and a command line that runs in this process, for tests. */
export class TestBench {
  readonly folder = mkdtempSync(join(tmpdir(), "moonhook-cli-"));

  /** Writes a file, an object as JSON, and gives its path. */
  write(name: string, content: string | Uint8Array | object): string {
    const file = join(this.folder, name);
    const isText = typeof content === "string" || content instanceof Uint8Array;
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, isText ? content : JSON.stringify(content));
    return file;
  }

  /** Runs the command line; the folder's path in its output is written as `~`. */
  async run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const written = { out: "", err: "" };
    const write = (stream: "out" | "err") => (text: string) => {
      written[stream] += text.replaceAll(this.folder, "~");
    };
    const code = await moonhook(args, { out: write("out"), err: write("err"), style: terminalStyle(false) });
    return { code, ...written };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A case that logs one line and expects nothing. */
export const hello = {
  format: 1,
  name: "hello",
  release: "pacific",
  scripts: { preRequest: 'RGWDebugLog("hello")' },
};

/** A case that passes, and one that fails. */
export const passing = { ...hello, expect: { log: { preRequest: ["Lua INFO: hello"] } } };
export const failing = { ...hello, name: "wrong", expect: { status: { preRequest: "error" } } };
