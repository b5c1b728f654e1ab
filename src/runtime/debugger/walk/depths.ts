import type { Recording } from "../recording/recording";

const known = new WeakMap<Recording, Int32Array>();

/**
 * How deep each step is, by step, across coroutines: one that was resumed is deeper than the function that resumed it,
 * so that stepping over a resume passes the coroutine by, and stepping over a yield leads to the resumer.
 */
export function totalDepths(recording: Recording): Int32Array {
  let depths = known.get(recording);
  if (depths === undefined) {
    depths = measure(recording);
    known.set(recording, depths);
  }
  return depths;
}

function measure({ steps, stepCalls, calls, switches }: Recording): Int32Array {
  const depths = new Int32Array(steps + 1);
  const bases: number[] = [];
  const last: number[] = [];
  let event = 0;
  for (let step = 1; step <= steps; step++) {
    for (; event < switches.length && switches[event]!.step < step; event++) {
      const { kind, thread, resumer } = switches[event]!;
      if (kind === "resume") bases[thread] = last[resumer] ?? 0;
    }
    const call = stepCalls[step]!;
    const thread = calls.threads[call]!;
    depths[step] = (bases[thread] ?? 0) + calls.depths[call]!;
    last[thread] = depths[step]!;
  }
  return depths;
}
