import type { CallSite, FunctionInfo, Recording } from "../recording/recording";

/** A call on the stack at a step. Index 0 of a stack is the innermost. */
export interface StackFrame {
  readonly call: number;
  readonly function: FunctionInfo;
  readonly site: CallSite;
  /** Last step of the call itself; of a C function 0. */
  readonly step: number;
  /** Line it stands at; null for a C function. */
  readonly line: number | null;
}

/** The stack of the running thread at a step, innermost first, without running anything again. */
export function stackAt(recording: Recording, step: number): StackFrame[] {
  const call = recording.stepCalls[step] ?? 0;
  return call === 0 ? [] : stackFrom(recording, call, step);
}

/** The stack whose innermost call is `call`, standing at its own step `step`. */
export function stackFrom(recording: Recording, call: number, step: number): StackFrame[] {
  const { calls, functions, sites, lines } = recording;
  const frames: StackFrame[] = [];
  let at = step;
  for (let c = call; c !== 0; c = calls.parents[c]!) {
    const info = functions[calls.functions[c]!]!;
    const isC = info.kind === "C";
    frames.push({
      call: c,
      function: info,
      site: sites[calls.sites[c]!]!,
      step: isC ? 0 : at,
      line: isC ? null : lines[at]!,
    });
    at = calls.callers[c]!;
  }
  return frames;
}

/** What a debugger calls a frame: the function's name as its caller knew it. */
export function frameName({ function: fn, site }: StackFrame): string {
  if (fn.kind === "main") return "main chunk";
  const native = fn.kind === "C" ? " (C function)" : "";
  if (site.tailCall) return `function at line ${fn.lineDefined} (tail call)`;
  if (site.name !== null) {
    return site.nameWhat === "metamethod" ? `metamethod '${site.name}'` : `${site.name}${native}`;
  }
  return fn.kind === "C" ? "C function" : `function at line ${fn.lineDefined}`;
}
