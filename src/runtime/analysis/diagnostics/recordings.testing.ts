import { type Context, type ReleaseName, releaseNames } from "../../gateway/types";
import { check } from "../analyse";
import type { Diagnostic } from "./rule";

/** One script with what gateways of several releases did with it. */
export interface Recording {
  name: string;
  context: Context;
  operation?: string;
  packages?: string[];
  /** The script; long runs of one character as `[character, count]`. */
  text: string | (string | [character: string, count: number])[];
  /** Null where it ran clean; otherwise the status or the error of the log. */
  outcomes: Partial<Record<ReleaseName, string | null>>;
}

/** A recording checked for one release. */
export interface Judged {
  name: string;
  release: ReleaseName;
  context: Context;
  text: string;
  outcome: string | null;
  diagnostics: Diagnostic[];
}

/** Lua of the recorded gateways' builds. */
const luaVersions: Partial<Record<ReleaseName, "5.4">> = { squid: "5.4" };

/** Checks every recording for its own releases and context, as `moonhook check` would. */
export function judge(recordings: readonly Recording[], knowsOperation: boolean): Judged[] {
  return recordings.flatMap(({ name, context, operation, packages = [], text, outcomes }) =>
    releaseNames.flatMap((release) => {
      const outcome = outcomes[release];
      if (outcome === undefined) return [];
      const whole = expand(text);
      const luaVersion = luaVersions[release] ?? "5.3";
      const known = knowsOperation && operation ? { operation } : {};
      const diagnostics = check(whole, { release, context, luaVersion, packages, ...known });
      return [{ name, release, context, text: whole, outcome, diagnostics }];
    }),
  );
}

function expand(text: Recording["text"]): string {
  if (typeof text === "string") return text;
  return text.map((part) => (typeof part === "string" ? part : part[0].repeat(part[1]))).join("");
}

/** Whether anything is said that a person would take for "this fails". */
export function isLoud({ diagnostics }: Judged): boolean {
  return diagnostics.some(({ severity }) => severity === "error" || severity === "warning");
}

/** Failures that no rule covers: errors that a script raises on purpose, and misuse of Lua's own functions. */
export function isCovered({ text, outcome }: Judged): boolean {
  const own = /error\((?:"([^"]*)"|(-?\d+))\)/.exec(text);
  if (own && outcome!.endsWith(own[1] ?? own[2]!)) return false;
  if (/bad argument #\d to 'format'|resulting string too large/.test(outcome!)) return false;
  return !(outcome!.includes("not enough memory") && /for i = 1, \d+ do t\[i\] = i end/.test(text));
}
