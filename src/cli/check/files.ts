import { type CheckedFile, check, type WorldOptions } from "../../runtime/analysis";
import { type Context, contexts, type ReleaseName } from "../../runtime/gateway/types";
import { BadInput } from "../badInput";
import { maxScriptBytes, readText } from "../files";

/** What the command line says of the gateway; a case says the rest of its own. */
export interface Wanted {
  context?: Context;
  release?: ReleaseName;
  lua?: "5.3" | "5.4";
  op?: string;
  package?: string[];
}

/** A script checked, or each script of a case. @throws BadInput */
export async function checkFile(path: string, wanted: Wanted): Promise<CheckedFile[]> {
  return /\.json$/i.test(path) ? checkCase(path, wanted) : [checkScript(path, wanted)];
}

function checkScript(path: string, wanted: Wanted): CheckedFile {
  const { context, release = "pacific" } = wanted;
  if (!context)
    throw new BadInput([`${path}: say where the gateway runs it, for example --context preRequest`]);
  const text = readText(path, maxScriptBytes);
  return { path, text, diagnostics: check(text, { ...worldOf(wanted), context, release }) };
}

/** For the case's own release, Lua and packages, where the command line does not name others. */
async function checkCase(path: string, wanted: Wanted): Promise<CheckedFile[]> {
  // It loads the validator, which scripts alone need not wait for.
  const { loadCase } = await import("../cases");
  const { release, scripts, luaVersion, packages = [], modules = [] } = loadCase(path);
  const ofCase = {
    release,
    ...(luaVersion && { luaVersion }),
    packages: packages.map(({ name }) => name),
    modules: modules.map(({ name }) => name),
  };
  return contexts
    .filter((context) => wanted.context === undefined || context === wanted.context)
    .flatMap((context) => {
      const text = scripts[context];
      if (text === undefined) return [];
      return [
        { path, script: context, text, diagnostics: check(text, { ...ofCase, ...worldOf(wanted), context }) },
      ];
    });
}

function worldOf({ release, lua, op, package: packages }: Wanted): Partial<WorldOptions> {
  return {
    ...(release && { release }),
    ...(lua && { luaVersion: lua }),
    ...(op !== undefined && { operation: op }),
    ...(packages && { packages }),
  };
}
