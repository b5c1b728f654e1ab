import type { Meter, Supervisor } from "../../lua/meter";
import { GuardReached } from "../../lua/unwind";

/** VM instructions and work that one evaluation may take: about half a second. */
const UNITS = 10_000_000;

/** Ends an evaluation that goes on too long. */
export function evaluationSupervisor(meter: Meter): Supervisor {
  let granted = false;
  return {
    refuel() {
      if (granted) throw new GuardReached("instructions", null, "the expression takes too long");
      granted = true;
      return UNITS;
    },
    overflow() {
      meter.ceiling = Number.POSITIVE_INFINITY;
    },
    line() {},
  };
}
