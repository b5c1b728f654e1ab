import { readFileSync, statSync } from "node:fs";
import { type CollectorEnd, runCollector } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { readLimited } from "../files";
import type { Terminal } from "../terminal";

/** Larger than any script that a person writes. */
const maxScriptBytes = 50_000_000;

/** `moonhook collector`: runs the script; exit code 1 when it raises an error or would wait for ever. */
export async function collector(
  script: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  readLimited(script, maxScriptBytes);
  const decoder = new TextDecoder();
  const end = runCollector({
    script,
    args,
    readFile,
    stdout: (bytes) => terminal.out(decoder.decode(bytes, { stream: true })),
    guard: { instructions: Number.POSITIVE_INFINITY },
    getenv: (name) => process.env[name],
  });
  if (end.kind === "unreadable") throw new BadInput([end.message]);
  if (end.kind === "ok") return exit.ok;
  terminal.err(`moonhook: ${reason(end)}\n`);
  return exit.failed;
}

function reason(end: Exclude<CollectorEnd, { kind: "ok" | "unreadable" }>): string {
  if (end.kind === "unwind") return end.unwind.message;
  const message = end.message
    ? new TextDecoder().decode(end.message)
    : `(error object is a ${end.type} value)`;
  return end.traceback === null ? message : `${message}\n${end.traceback}`;
}

function readFile(path: string): Uint8Array | undefined {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(path) : undefined;
}
