import { startThread } from "../../node/thread";
import type { Report } from "./report";

/** What the thread of a script is given, beside its sockets. */
export interface ScriptCall {
  script: string;
  args: readonly string[];
}

/** What the thread tells: what the script wrote, and at last how it ended. */
export type Told = { stream: keyof Output; bytes: Uint8Array } | { end: Report };

/** Where the bytes go that a script writes. */
export interface Output {
  stdout(bytes: Uint8Array): void;
  stderr(bytes: Uint8Array): void;
}

/** The signals that ask a program to end. */
const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs a script on real sockets until it ends; SIGINT and SIGTERM end its loop, and once more the script. */
export async function runReal(call: ScriptCall, output: Output): Promise<Report> {
  const { worker, stop } = startThread(new URL("./collector-thread.js", import.meta.url), call);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.on("message", (told: Told) =>
        "end" in told ? resolve(told.end) : output[told.stream](told.bytes),
      );
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the script's thread ended without a word")));
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
