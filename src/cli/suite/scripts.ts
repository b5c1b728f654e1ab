import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Context, contexts } from "../../runtime";
import { BadInput } from "../badInput";
import { maxScriptBytes, readText, systemReason } from "../files";

/** A script in a file of its own. */
export interface ScriptFile {
  readonly file: string;
  readonly text: string;
}

export type ScriptFiles = Partial<Record<Context, ScriptFile>>;

/**
 * The scripts of a folder: a file for each context, `preRequest.lua` and so on; names match in any case, as
 * radosgw-admin's contexts do.
 * @throws BadInput where there is none, or one twice
 */
export function readScripts(folder: string): ScriptFiles {
  const found: ScriptFiles = {};
  for (const name of namesIn(folder)) {
    const context = contexts.find((one) => `${one}.lua`.toLowerCase() === name.toLowerCase());
    if (context === undefined) continue;
    const file = join(folder, name);
    if (found[context]) throw new BadInput([`${file}: ${found[context].file} is the same context`]);
    found[context] = { file, text: readText(file, maxScriptBytes) };
  }
  if (Object.keys(found).length === 0)
    throw new BadInput([`${folder}: there is no script: name it preRequest.lua, postRequest.lua and so on`]);
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new BadInput([`${folder}: ${systemReason(error)}`]);
  }
}

/** The texts alone. */
export function textsOf(files: ScriptFiles): Partial<Record<Context, string>> {
  return Object.fromEntries(Object.entries(files).map(([context, { text }]) => [context, text]));
}
