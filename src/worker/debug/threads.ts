import { frameName, type Recording, type StackFrame, threadsAt } from "../../runtime/debugger";
import type { FrameView, ThreadView } from "./views";

/** The threads of the step's context that live, the running one first. */
export function threadViews(recording: Recording, step: number): ThreadView[] {
  const views = threadsAt(recording, step)
    .filter(({ status }) => status !== "dead")
    .map(({ thread, info, status, stack }) => ({
      thread,
      name: info.main ? info.context : `coroutine ${thread}`,
      status,
      frames: stack.map(frameView),
    }));
  return views.sort((a, b) => Number(b.status === "running") - Number(a.status === "running"));
}

/** Number of the thread that is about to run the step's line. */
export function runningThread({ calls, stepCalls }: Recording, step: number): number {
  return calls.threads[stepCalls[step]!]!;
}

function frameView(frame: StackFrame): FrameView {
  const { kind, context, source, lineDefined, lastLineDefined } = frame.function;
  const isScript = kind !== "C" && !/^[@=]/.test(source);
  return {
    name: frameName(frame),
    context,
    line: isScript ? frame.line : null,
    ...(source.startsWith("@") && { at: `${source.split("/").at(-1)}:${frame.line}` }),
    range: kind === "main" ? [0, Number.MAX_SAFE_INTEGER] : [lineDefined, lastLineDefined],
    step: frame.step,
  };
}
