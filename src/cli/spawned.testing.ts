import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Built by the setup of the long tests. */
const program = join(import.meta.dirname, "../../dist/cli/moonhook.js");

/** For tests: a command line in a process of its own. */
export class Spawned {
  readonly #child: ChildProcess;
  out = "";
  err = "";

  constructor(...args: string[]) {
    this.#child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    this.#child.stdout!.setEncoding("utf8").on("data", (text) => {
      this.out += text;
    });
    this.#child.stderr!.setEncoding("utf8").on("data", (text) => {
      this.err += text;
    });
  }

  /** Waits until its output or its messages have this text. */
  async says(text: string): Promise<void> {
    while (!(this.out + this.err).includes(text)) {
      if (this.#child.exitCode !== null) throw new Error(`ended without "${text}": ${this.out}${this.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal and gives the exit code; 143 and the like where the signal ended it. */
  async end(signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, "exit");
    return this.#child.exitCode;
  }
}
