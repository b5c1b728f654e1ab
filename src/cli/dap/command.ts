import type { Readable, Writable } from "node:stream";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { Adapter } from "./adapter";
import { Client } from "./client";
import { FrameReader } from "./framing";

/**
 * Serves the Debug Adapter Protocol to one client, until it disconnects or its input ends.
 *
 * @returns 0, or 2 for input that is not the protocol
 */
export function serveDap(input: Readable, output: Writable, err: (text: string) => void): Promise<number> {
  return new Promise((resolve) => {
    const reader = new FrameReader();
    const end = (code: number) => {
      input.removeAllListeners("data").pause();
      resolve(code);
    };
    // One after the other, as some wait for files.
    let answered: Promise<void> = Promise.resolve();
    const adapter = new Adapter(new Client((text) => output.write(text)), () => end(0));
    input.on("data", (bytes: Buffer) => {
      try {
        for (const message of reader.push(bytes)) {
          if (message.type !== "request") continue;
          answered = answered.then(() => adapter.request(message as DebugProtocol.Request));
        }
      } catch (error) {
        err(`dap: ${(error as Error).message}\n`);
        end(2);
      }
    });
    input.on("end", () => void answered.then(() => end(0)));
  });
}
