import { runCollector } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { readLimited } from "../files";
import type { Terminal } from "../terminal";
import { readFile } from "./read-file";
import { runReal } from "./real";
import { type Report, reportOf } from "./report";

/** Larger than any script that a person writes. */
const maxScriptBytes = 50_000_000;

/** `moonhook collector`: runs the script; exit code 1 when it raises an error or would wait for ever. */
export async function collector(
  script: string,
  args: readonly string[],
  real: boolean,
  terminal: Terminal,
): Promise<number> {
  readLimited(script, maxScriptBytes);
  const decoder = new TextDecoder();
  const stdout = (bytes: Uint8Array) => terminal.out(decoder.decode(bytes, { stream: true }));
  return told(await (real ? runReal({ script, args }, stdout) : runVirtual(script, args, stdout)), terminal);
}

function runVirtual(script: string, args: readonly string[], stdout: (bytes: Uint8Array) => void): Report {
  return reportOf(
    runCollector({
      script,
      args,
      readFile,
      stdout,
      guard: { instructions: Number.POSITIVE_INFINITY },
      getenv: (name) => process.env[name],
    }),
  );
}

/** Tells how a script ended; gives the exit code. */
function told(report: Report, terminal: Terminal): number {
  if (report.kind === "unreadable") throw new BadInput([report.message]);
  if (report.kind === "ok") return exit.ok;
  terminal.err(`moonhook: ${report.message}\n`);
  return exit.failed;
}
