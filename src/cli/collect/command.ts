import type { ListenAddress } from "../../node/local/local-system";
import { type CapturedRequest, captureCase, formatIssue, readMessage, writeCase } from "../../runtime";
import { exit } from "../badInput";
import { systemReason } from "../files";
import type { Terminal } from "../terminal";
import { CaptureFolder } from "./folder";
import { collectLines, isLinesFile } from "./lines-file";
import { receive } from "./receive";
import { Requests } from "./requests";

export interface CollectOptions {
  listen: ListenAddress;
  /** A folder of case files, or a *.jsonl file. */
  out: string;
}

/** `moonhook collect`: writes what arrives, as case files or as the lines of one file, until it is stopped. */
export function collect(options: CollectOptions, terminal: Terminal): Promise<number> {
  return isLinesFile(options.out) ? collectLines(options, terminal) : collectCases(options, terminal);
}

async function collectCases(options: CollectOptions, terminal: Terminal): Promise<number> {
  const folder = new CaptureFolder(options.out);
  let count = 0;
  let lost = 0;
  const reject = (line: Uint8Array, why: string) =>
    terminal.err(`kept aside in ${folder.reject(line)}: ${why}\n`);
  /** What cannot be written is told whole, so that it is not gone. */
  const keep = (lines: readonly Uint8Array[], write: () => void) => {
    try {
      write();
    } catch (error) {
      lost++;
      const texts = lines.map((line) => `${new TextDecoder().decode(line)}\n`);
      terminal.err(`${options.out}: ${systemReason(error, "written")}; not kept:\n${texts.join("")}`);
    }
  };
  const writeRequest = (request: CapturedRequest) => {
    const made = captureCase(request);
    if (made.ok) {
      terminal.err(`${folder.write(made.case.name, writeCase(made.case))}\n`);
      count++;
    } else {
      for (const line of linesOf(request)) reject(line, made.issues.map(formatIssue).join("; "));
    }
  };
  const requests = new Requests((request) => keep(linesOf(request), () => writeRequest(request)));
  const takeLine = (line: Buffer) => {
    const message = readMessage(line.toString("utf8"));
    if ("mistake" in message) keep([line], () => reject(line, message.mistake));
    else requests.add(message);
  };
  await receive(options.listen, takeLine, terminal);
  requests.end();
  terminal.err(`${count} ${count === 1 ? "case" : "cases"} in ${options.out}\n`);
  return lost === 0 ? exit.ok : exit.failed;
}

/** A request's messages as they came. */
function linesOf({ pre, post }: CapturedRequest): Uint8Array[] {
  return [pre, post].flatMap((message) =>
    message ? [Buffer.from(JSON.stringify({ moonhook: 1, ...message }))] : [],
  );
}
