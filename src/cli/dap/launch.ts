import { extname, resolve } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Case, type Context, contexts, inputOf, type ReleaseName, releaseNames } from "../../runtime";
import type { OpenAt } from "../../runtime/debugger";
import type { RunInput } from "../../runtime/gateway/types";
import { BadInput } from "../badInput";
import { loadCase } from "../cases";
import { maxScriptBytes, readText } from "../files";
import { caseOfScript } from "../run/script";

/** Arguments of `launch`, and of `restart`. */
export interface LaunchArguments extends DebugProtocol.LaunchRequestArguments {
  /** A case file, or a Lua script around a recorded request. */
  program?: string;
  /** Where the gateway runs a Lua script. */
  context?: Context;
  /** The recorded operation around a Lua script. Default `put_obj`. */
  op?: string;
  /** Script files that replace the case's scripts, by context; breakpoints can be set in them. */
  scripts?: Partial<Record<Context, string>>;
  /** Default: the case's own. */
  release?: ReleaseName;
  /** Stop before the first line. Default: at the first breakpoint, or where the case's `debug` says. */
  stopOnEntry?: boolean;
  /** Stop once more at the end of the run, to go back from there. Default true. */
  stopAtEnd?: boolean;
}

export interface Launched {
  readonly input: RunInput;
  /** Files of the scripts that were given as files. */
  readonly files: Partial<Record<Context, string>>;
  /** What the case itself sets. */
  readonly debug: OpenAt;
}

/** Loads what is to be debugged. Throws an `Error` that says what is wrong with the arguments or the case. */
export async function launch(args: LaunchArguments): Promise<Launched> {
  const { program, scripts = {}, release } = args;
  if (typeof program !== "string")
    throw new Error("launch: `program` is missing: give the path of a case file or of a Lua script");
  if (release !== undefined) oneOf("release", release, releaseNames);
  const files = resolvedFiles(scripts);
  const isScript = extname(program).toLowerCase() === ".lua";
  const aCase = isScript ? await scriptCase(program, args, files) : loadCase(program);
  const given = Object.fromEntries(
    Object.entries(files).map(([context, file]) => [context, readText(file, maxScriptBytes)]),
  );
  const input = inputOf({
    ...aCase,
    ...(release && { release }),
    scripts: { ...aCase.scripts, ...given },
  });
  return { input, files, debug: aCase.debug ?? {} };
}

/** A Lua script as a case; its file is where breakpoints are set. */
async function scriptCase(
  program: string,
  { context, op, release }: LaunchArguments,
  files: Partial<Record<Context, string>>,
): Promise<Case> {
  if (context === undefined)
    throw new Error(
      `launch: \`context\` is missing: say where the gateway runs ${program}, for example preRequest`,
    );
  oneOf("context", context, contexts);
  try {
    const aCase = await caseOfScript(program, { context, ...(op !== undefined && { op }) }, release);
    files[context] ??= resolve(program);
    return aCase;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new Error(error.message.replace(/^--/, "launch: "));
  }
}

function oneOf(what: string, value: unknown, known: readonly string[]): void {
  if (known.includes(value as string)) return;
  throw new Error(`launch: ${what} ${JSON.stringify(value)}: expected one of ${known.join(", ")}`);
}

function resolvedFiles(scripts: Partial<Record<string, string>>): Partial<Record<Context, string>> {
  const unknown = Object.keys(scripts).find((name) => !contexts.some((context) => context === name));
  if (unknown)
    throw new Error(`launch: scripts.${unknown}: there is no such context; there are ${contexts.join(", ")}`);
  return Object.fromEntries(Object.entries(scripts).map(([context, file]) => [context, resolve(file!)]));
}
