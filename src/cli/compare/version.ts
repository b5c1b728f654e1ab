import { statSync } from "node:fs";
import { extname } from "node:path";
import { type Context, releaseNames, type Version } from "../../runtime";
import { BadInput } from "../badInput";
import { loadCase } from "../cases";
import { maxScriptBytes, readText } from "../files";
import { isFolder } from "../suite/find";
import { readScripts, textsOf } from "../suite/scripts";

/**
 * A version by what stands on the command line: a release, a folder of scripts, a script, or the scripts of a case.
 * @param context of a script
 * @throws BadInput where it is none of these
 */
export function readVersion(given: string, context: Context | undefined): Version {
  const release = releaseNames.find((name) => name === given.toLowerCase());
  if (release && !statSync(given, { throwIfNoEntry: false })) return { label: given, release };
  if (isFolder(given)) return { label: given, scripts: textsOf(readScripts(given)) };
  if (extname(given).toLowerCase() !== ".lua") return { label: given, scripts: loadCase(given).scripts };
  if (!context)
    throw new BadInput([`${given}: say where the gateway runs it, for example --context preRequest`]);
  return { label: given, scripts: { [context]: readText(given, maxScriptBytes) } };
}
