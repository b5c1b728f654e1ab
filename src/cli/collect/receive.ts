import { type Address, addressText } from "../../runtime";
import type { Terminal } from "../terminal";
import { Lines } from "./lines";
import { listen } from "./listen";

/** Hands on each line that arrives, until SIGINT or SIGTERM. */
export async function receive(
  at: Address,
  takeLine: (line: Buffer) => void,
  terminal: Terminal,
): Promise<void> {
  const listening = await listen(at, (socket) => {
    const lines = new Lines(takeLine);
    socket.on("data", (bytes: Buffer) => lines.push(bytes));
    socket.on("error", (error) => terminal.err(`a connection broke: ${error.message}\n`));
    socket.once("close", () => lines.end());
  });
  terminal.err(`collecting at ${addressText(at)}; Ctrl+C ends it\n`);
  await signalled();
  await listening.close();
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
