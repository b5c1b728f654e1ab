import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { median } from "../bench";
import { type EchoServer, startEcho } from "./echo";
import { timerCount } from "./timers";

/** Where Debian's package keeps Prosody, and what starts it. */
const folder = "/usr/lib/prosody";
const program = "/usr/bin/prosody";

const timerRounds = 6;

const script = (name: string) => `bench/real/prosody-${name}.lua`;

export const isProsodyInstalled = existsSync(`${folder}/net/server_epoll.lua`) && existsSync(program);

/** The Lua that the program asks for in its first line. */
function interpreter(): string {
  const [first] = readFileSync(program, "utf8").split("\n", 1);
  return first!
    .trim()
    .split(/[\s/]+/)
    .at(-1)!;
}

export function startProsodyEcho(): Promise<EchoServer> {
  return startEcho(interpreter(), (port) => [script("echo"), folder, port]);
}

/** Milliseconds that Prosody's timers take, as `timers.ts` has them. */
export async function prosodyTimers(): Promise<number> {
  const args = [script("timers"), folder, String(timerCount), String(timerRounds)];
  const { stdout } = await promisify(execFile)(interpreter(), args);
  return median(stdout.trim().split("\n").map(Number));
}
