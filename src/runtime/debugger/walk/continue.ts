/** Why a walk stops somewhere: `reason` of the Debug Adapter Protocol's stopped event. */
export type StopReason =
  | "entry"
  | "step"
  | "breakpoint"
  | "exception"
  | "data breakpoint"
  | "goto"
  | "restart"
  | "end";

/** A step at which something wants to stop. */
export interface Stop {
  readonly step: number;
  readonly reason: StopReason;
  /** What it is, for a person: the error's message, the written field. */
  readonly text?: string;
}

/** The next stop after `step`. @param stops ascending by step */
export function nextStop(stops: readonly Stop[], step: number): Stop | null {
  return stops.find((stop) => stop.step > step) ?? null;
}

/** The stop before `step`. @param stops ascending by step */
export function previousStop(stops: readonly Stop[], step: number): Stop | null {
  return stops.findLast((stop) => stop.step < step) ?? null;
}

/** One ascending list; of several stops at one step the first list's comes first. */
export function mergeStops(...lists: readonly (readonly Stop[])[]): Stop[] {
  return lists.flat().sort((a, b) => a.step - b.step);
}
