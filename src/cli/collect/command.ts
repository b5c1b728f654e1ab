import {
  type Address,
  addressText,
  type CapturedRequest,
  captureCase,
  formatIssue,
  readMessage,
  writeCase,
} from "../../runtime";
import { exit } from "../badInput";
import { systemReason } from "../files";
import type { Terminal } from "../terminal";
import { CaptureFolder } from "./folder";
import { Lines } from "./lines";
import { listen } from "./listen";
import { Requests } from "./requests";

export interface CollectOptions {
  listen: Address;
  out: string;
}

/** `moonhook collect`: writes a case file for each request that arrives, until it is stopped. */
export async function collect(options: CollectOptions, terminal: Terminal): Promise<number> {
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
  const listening = await listen(options.listen, (socket) => {
    const lines = new Lines(takeLine);
    socket.on("data", (bytes: Buffer) => lines.push(bytes));
    socket.on("error", (error) => terminal.err(`a connection broke: ${error.message}\n`));
    socket.once("close", () => lines.end());
  });
  terminal.err(`collecting at ${addressText(options.listen)}; Ctrl+C ends it\n`);
  await signalled();
  await listening.close();
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

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
