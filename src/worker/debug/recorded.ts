import type { Case } from "../../runtime/cases/format/case";
import { judge } from "../../runtime/cases/run";
import { contextAt, type DebugSession, type Stop } from "../../runtime/debugger";
import { outlineOf } from "./outline";
import type { Recorded, SetView } from "./views";

/** Stops and hits to list; more than anybody reads. */
const mostListed = 5000;

/** What the page learns of a recording once it is made. */
export function recordedView(
  aCase: Case,
  session: DebugSession,
  stop: Stop,
  elapsedMs: number,
): Omit<Recorded, "parted"> {
  const { program, recording } = session;
  const outline = outlineOf(program, recording, judge(aCase, recording.result));
  return { elapsedMs, outline, set: setView(session), stop };
}

/** What is set, as it is set in the recording. */
export function setView({ settings, stops, logpoints, recording }: DebugSession): SetView {
  return {
    breakpoints: settings.breakpoints.map(({ verified, line, message }) => ({
      verified,
      line,
      ...(message !== undefined && { message }),
    })),
    stops: stops.slice(0, mostListed),
    logged: logpoints.slice(0, mostListed).map(({ step, text }) => ({
      step,
      text,
      context: contextAt(recording, step).context,
      line: recording.lines[step]!,
    })),
  };
}
