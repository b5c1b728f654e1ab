import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { readMessage } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { systemReason } from "../files";
import type { Terminal } from "../terminal";
import type { CollectOptions } from "./command";
import { receive } from "./receive";

/** Names of files that take a captured context on each line, as `moonhook test` reads them. */
export const isLinesFile = (name: string): boolean => /\.(jsonl|ndjson)$/i.test(name);

/** Appends what arrives to one file, a line for each context of a request: for captures of millions. */
export async function collectLines({ listen, out }: CollectOptions, terminal: Terminal): Promise<number> {
  const count = { kept: 0, lost: 0 };
  append(out, "");
  const takeLine = (line: Buffer) => {
    const text = line.toString("utf8");
    const message = readMessage(text);
    if ("mistake" in message) {
      terminal.err(`left out: ${message.mistake}\n`);
      return;
    }
    try {
      append(out, `${text}\n`);
      count.kept++;
    } catch (error) {
      count.lost++;
      terminal.err(`${(error as Error).message}; not kept:\n${text}\n`);
    }
  };
  await receive(listen, takeLine, terminal);
  terminal.err(`${count.kept} ${count.kept === 1 ? "line" : "lines"} in ${out}\n`);
  return count.lost === 0 ? exit.ok : exit.failed;
}

/** @throws BadInput where the file cannot be written */
function append(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, text);
  } catch (error) {
    throw new BadInput([`${file}: ${systemReason(error, "written")}`]);
  }
}
