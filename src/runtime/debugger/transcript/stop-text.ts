import type { DebugSession } from "../session";
import type { Stop } from "../walk/continue";
import { isFileOf, placeAt } from "../walk/place";

/** Where a session stands and why, in one line: `preRequest:3  local x = 1  (step 3 of 9, breakpoint)`. */
export function stopText(session: DebugSession, stop: Stop): string {
  const { recording } = session;
  if (stop.step === 0) return "nothing ran";
  const why = stop.text === undefined ? stop.reason : `${stop.reason}: ${stop.text.split("\n")[0]}`;
  return `${placeText(session, stop.step)}  (step ${stop.step} of ${recording.steps}, ${why})`;
}

/** `preRequest:3  local x = 1` */
export function placeText({ recording, program }: DebugSession, step: number): string {
  if (step === 0) return "nothing ran";
  const { context, line, file } = placeAt(recording, step);
  const { scripts, modules = [] } = program.input;
  const module = file === null ? undefined : modules.find(({ name }) => isFileOf(file, name));
  const text = file === null ? scripts[context] : module?.text;
  const code = text?.split("\n")[line - 1]?.trim() ?? "";
  return `${context}${module === undefined ? "" : ` ${module.name}`}:${line}  ${code}`;
}
