import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Context, contexts, DebugSession, inputOf, type ReleaseName, releaseNames } from "../../runtime";
import { loadCase } from "../cases";

/** Arguments of `launch`. */
export interface LaunchArguments extends DebugProtocol.LaunchRequestArguments {
  /** The case file. */
  program?: string;
  /** Script files that replace the case's scripts, by context; breakpoints can be set in them. */
  scripts?: Partial<Record<Context, string>>;
  /** Default: the case's own. */
  release?: ReleaseName;
  /** Stop before the first line. Default: at the first breakpoint. */
  stopOnEntry?: boolean;
  /** Stop once more at the end of the run, to go back from there. Default true. */
  stopAtEnd?: boolean;
}

export interface Launched {
  readonly session: DebugSession;
  /** Files of the scripts that were given as files. */
  readonly files: Partial<Record<Context, string>>;
}

/** Loads a case and records its run. Throws an `Error` that says what is wrong with the arguments or the case. */
export function launch({ program, scripts = {}, release }: LaunchArguments): Launched {
  if (typeof program !== "string")
    throw new Error("launch: `program` is missing: give the path of a case file");
  if (release !== undefined && !releaseNames.includes(release)) {
    throw new Error(`launch: release ${JSON.stringify(release)}: expected one of ${releaseNames.join(", ")}`);
  }
  const aCase = loadCase(program);
  const files = resolvedFiles(scripts);
  const given = Object.fromEntries(
    Object.entries(files).map(([context, file]) => [context, readScript(context, file)]),
  );
  const input = inputOf({
    ...aCase,
    ...(release && { release }),
    scripts: { ...aCase.scripts, ...given },
  });
  return { session: new DebugSession(input), files };
}

function resolvedFiles(scripts: Partial<Record<string, string>>): Partial<Record<Context, string>> {
  const unknown = Object.keys(scripts).find((name) => !contexts.some((context) => context === name));
  if (unknown)
    throw new Error(`launch: scripts.${unknown}: there is no such context; there are ${contexts.join(", ")}`);
  return Object.fromEntries(Object.entries(scripts).map(([context, file]) => [context, resolve(file!)]));
}

function readScript(context: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`launch: scripts.${context}: ${(error as Error).message}`);
  }
}
