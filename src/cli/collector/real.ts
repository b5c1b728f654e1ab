import { startThread } from "../../node/thread";
import type { Report } from "./report";

/** What the thread of a script is given, beside its sockets. */
export interface ScriptCall {
  script: string;
  args: readonly string[];
}

/** What the thread tells: what the script printed, and at last how it ended. */
export type Told = { stdout: Uint8Array } | { end: Report };

/** The signals that ask a program to end. */
const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs a script on real sockets until it ends; SIGINT and SIGTERM end its loop, and once more the script. */
export async function runReal(call: ScriptCall, stdout: (bytes: Uint8Array) => void): Promise<Report> {
  const { worker, stop } = startThread(new URL("./collector-thread.js", import.meta.url), call);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.on("message", (told: Told) => ("stdout" in told ? stdout(told.stdout) : resolve(told.end)));
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the script's thread ended without a word")));
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
