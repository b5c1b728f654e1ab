import { runCollector } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { readLimited } from "../files";
import type { Terminal } from "../terminal";
import { readFile } from "./read-file";
import { type Output, runReal } from "./real";
import { type Report, reportOf } from "./report";

/** Larger than any script that a person writes. */
const maxScriptBytes = 50_000_000;

/**
 * `moonhook collector`: runs the script; exit code 1 when it raises an error or would wait for ever, the script's own
 * when it calls `os.exit`.
 */
export async function collector(
  script: string,
  args: readonly string[],
  real: boolean,
  terminal: Terminal,
): Promise<number> {
  readLimited(script, maxScriptBytes);
  const output = {
    stdout: decoded((text) => terminal.out(text)),
    stderr: decoded((text) => terminal.err(text)),
  };
  return told(await (real ? runReal({ script, args }, output) : runVirtual(script, args, output)), terminal);
}

function decoded(write: (text: string) => void): (bytes: Uint8Array) => void {
  const decoder = new TextDecoder();
  return (bytes) => write(decoder.decode(bytes, { stream: true }));
}

function runVirtual(script: string, args: readonly string[], output: Output): Report {
  return reportOf(
    runCollector({
      script,
      args,
      readFile,
      ...output,
      guard: { instructions: Number.POSITIVE_INFINITY },
      getenv: (name) => process.env[name],
    }),
  );
}

/** Tells how a script ended; gives the exit code. */
function told(report: Report, terminal: Terminal): number {
  if (report.kind === "unreadable") throw new BadInput([report.message]);
  if (report.kind === "ok") return exit.ok;
  if (report.kind === "exit") return report.code;
  terminal.err(`moonhook: ${report.message}\n`);
  return exit.failed;
}
