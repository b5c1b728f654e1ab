import type { FrameView, Look, ThreadView } from "../../../worker/debug/client";

/** The thread that is looked at. */
export function threadOf({ threads, thread }: Look): ThreadView | undefined {
  return threads.find((each) => each.thread === thread);
}

/** The frame that scopes and watches are of. */
export function frameOf(look: Look): FrameView | undefined {
  return threadOf(look)?.frames[look.frame];
}

/** The frame that is about to run the step's line. */
export function runningFrame({ threads }: Look): FrameView | undefined {
  return threads.find(({ status }) => status === "running")?.frames[0];
}

/** Whether the frame that is looked at is the one that is about to run. */
export function isRunningFrame(look: Look): boolean {
  return look.frame === 0 && threadOf(look)?.status === "running";
}
