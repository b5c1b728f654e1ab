import { type CaptureOptions, captureHook } from "../../runtime";
import { exit } from "../badInput";
import type { Terminal } from "../terminal";

/** `moonhook capture`: prints the hook that sends requests to `moonhook collect`. */
export function capture(options: CaptureOptions, terminal: Terminal): number {
  terminal.out(captureHook(options));
  return exit.ok;
}
