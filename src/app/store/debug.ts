import type { FrameView, Hit, Look, Origin, Outline, SetView, Stop } from "../../worker/debug/client";
import type { RunTextId } from "../domain/debug/runTexts";
import type { Changed } from "../domain/debug/stop";

export interface ConsoleLine {
  kind: "asked" | "answered" | "logged" | "failed";
  text: string;
}

/** A sentence about the recording, with the step that it is about. */
export interface Note {
  text: string;
  step: number | null;
}

/** A session that stands at a step. */
export interface Stopped {
  stage: "stopped";
  outline: Outline;
  set: SetView;
  stop: Stop;
  /** Null before the first look, and where no line ran. */
  look: Look | null;
  /** The look at the step before this stop. */
  before: Look | null;
  /** What became different at this stop. */
  changed: Changed;
  /** What came of an edit or of an assignment. */
  note: Note | null;
  /** Answers to "what wrote this?", each the way from the one before it. */
  trail: (Origin | { missing: string })[];
  console: ConsoleLine[];
}

export interface DebugSlice {
  /** Null where no run is debugged. */
  debug: Stopped | { stage: "recording" } | null;
  debugTab: DebugTab;
  /** Show the values of the watches over the whole run. */
  watchesOverRun: boolean;
  /** The breakpoint whose conditions are being edited. */
  editedBreakpoint: { document: RunTextId; line: number } | null;
  /** What came of the last key at a breakpoint, for assistive technology. */
  told: string;
}

export const debugTabs = ["stack", "variables", "watch", "breakpoints", "origin", "console"] as const;
export type DebugTab = (typeof debugTabs)[number];
export type { FrameView, Hit };

export const debugSlice: DebugSlice = {
  debug: null,
  debugTab: "variables",
  watchesOverRun: false,
  editedBreakpoint: null,
  told: "",
};

/** The session, if there is one and it stands. */
export function stopped({ debug }: DebugSlice): Stopped | null {
  return debug?.stage === "stopped" ? debug : null;
}
