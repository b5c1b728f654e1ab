import type { lua } from "#fengari";
import type { Observer } from "../../lua/observer";
import { assignIn } from "./evaluate";
import type { Edit } from "./program";

/**
 * An observer that makes the edits that are due, after `inner` was told of the step.
 *
 * @param steps tells how many steps of the run `inner` was told of
 */
export function withEdits(inner: Observer, edits: readonly Edit[], steps: () => number): Observer {
  const begun = steps();
  const due = edits.filter(({ step }) => step > begun);
  if (due.length === 0) return inner;
  return {
    ...bound(inner),
    line(L: lua.lua_State, line: number) {
      const before = steps();
      inner.line?.(L, line);
      const step = steps();
      if (step === before) return;
      for (const edit of due) if (edit.step === step) assignIn(L, edit.frame, edit.statement);
    },
  };
}

/** The other events of an observer, which may be an object with methods. */
function bound(inner: Observer): Observer {
  return {
    returned: (L, ci) => inner.returned?.(L, ci),
    raised: (L, status) => inner.raised?.(L, status),
    caught: (L) => inner.caught?.(L),
    resumed: (L, resumer) => inner.resumed?.(L, resumer),
    suspended: (L, resumer) => inner.suspended?.(L, resumer),
  };
}
