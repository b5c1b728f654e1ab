import { frameName, isFileOf, type Recording, type StackFrame, threadsAt } from "../../runtime/debugger";
import type { FrameView, ThreadView } from "./views";

/**
 * The threads of the step's context that live, the running one first.
 *
 * @param modules names of the case's modules
 */
export function threadViews(recording: Recording, step: number, modules: readonly string[]): ThreadView[] {
  const views = threadsAt(recording, step)
    .filter(({ status }) => status !== "dead")
    .map(({ thread, info, status, stack }) => ({
      thread,
      name: info.main ? info.context : `coroutine ${thread}`,
      status,
      frames: stack.map((frame) => frameView(frame, modules)),
    }));
  return views.sort((a, b) => Number(b.status === "running") - Number(a.status === "running"));
}

/** Number of the thread that is about to run the step's line. */
export function runningThread({ calls, stepCalls }: Recording, step: number): number {
  return calls.threads[stepCalls[step]!]!;
}

function frameView(frame: StackFrame, modules: readonly string[]): FrameView {
  const { kind, context, source, lineDefined, lastLineDefined } = frame.function;
  const isScript = kind !== "C" && !/^[@=]/.test(source);
  const module = source.startsWith("@") ? modules.find((name) => isFileOf(source, name)) : undefined;
  return {
    name: frameName(frame),
    context,
    line: isScript ? frame.line : null,
    ...(source.startsWith("@") && { at: `${source.split("/").at(-1)}:${frame.line}` }),
    ...(module !== undefined && frame.line !== null && { module: { name: module, line: frame.line } }),
    range: kind === "main" ? [0, Number.MAX_SAFE_INTEGER] : [lineDefined, lastLineDefined],
    step: frame.step,
  };
}
