import { Asker } from "../asker";
import { type Lane, Pool } from "./pool";
import type { Questions } from "./protocol";

export type { CaseOutcome, Failure, Trouble } from "./outcome";
export type { Pool } from "./pool";

/** The page's side of a worker for many cases. */
export class SuiteClient extends Asker<"suite", Questions> {
  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(start?: () => Worker) {
    super("suite", start);
  }
}

/** More workers than this only cost memory. */
const mostLanes = 8;
const lanes: Lane[] = [];

/** As many workers as the machine has cores for; they stay, so that the next run starts at once. */
export function startPool(): Pool {
  const wanted = Math.min(mostLanes, Math.max(1, navigator.hardwareConcurrency || 2));
  while (lanes.length < wanted) lanes.push(lane());
  return new Pool({ lanes });
}

function lane(): Lane {
  const client = new SuiteClient();
  return { run: (cases) => client.ask("run", cases), stop: () => client.stop() };
}
