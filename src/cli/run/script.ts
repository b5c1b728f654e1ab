import { basename } from "node:path";
import { type Case, type Context, presetFor, presets, type ReleaseName, validateCase } from "../../runtime";
import { BadInput } from "../badInput";
import { maxScriptBytes, readText } from "../files";

/** A case with one script around a recorded request of the release. */
export async function caseOfScript(
  file: string,
  { context, op = "put_obj" }: { context?: Context; op?: string },
  release: ReleaseName = "pacific",
): Promise<Case> {
  if (!context)
    throw new BadInput([`${file}: say where the gateway runs it, for example --context preRequest`]);
  const script = readText(file, maxScriptBytes);
  const preset = await presetFor(op, release);
  if (!preset) {
    const ids = (await presets(release)).map(({ id }) => id);
    throw new BadInput([
      `--op: ${release} has no recorded operation ${JSON.stringify(op)}; known: ${ids.join(", ")}`,
    ]);
  }
  const parsed = validateCase({
    format: 1,
    name: basename(file),
    description: preset.title,
    release,
    scripts: { [context]: script },
    request: preset.request,
    operation: preset.operation,
  });
  if (!parsed.ok) throw new Error(`preset ${preset.id} of ${release} is no valid request`);
  return parsed.case;
}
