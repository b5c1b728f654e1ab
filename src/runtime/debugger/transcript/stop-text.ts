import type { DebugSession } from "../session";
import { contextAt } from "../walk/contexts";
import type { Stop } from "../walk/continue";

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
  const { context } = contextAt(recording, step);
  const line = recording.lines[step]!;
  const code = program.input.scripts[context]?.split("\n")[line - 1]?.trim() ?? "";
  return `${context}:${line}  ${code}`;
}
