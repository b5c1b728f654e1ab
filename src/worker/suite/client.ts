import { Asker } from "../asker";
import { type Lane, Pool } from "./pool";
import type { Progress, Questions } from "./protocol";

export type { CaseOutcome, Failure, Trouble } from "./outcome";
export type { Pool } from "./pool";
export type {
  CaseJson,
  Compared,
  CompareQuestion,
  GivenFile,
  Progress,
  ReadFile,
  StormFinding,
  StormReport,
} from "./protocol";

/** The page's side of a worker for many cases. */
export class SuiteClient extends Asker<"suite", Questions> {
  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(start?: () => Worker) {
    super("suite", start);
  }
}

/** For short questions about links and files; its worker stays. */
export const texts = new SuiteClient();

/** Often enough to be seen going on. */
const portionMs = 150;

/** Goes on with something in portions, until nothing is left; false where its worker was ended. */
export async function inPortions<Report>(
  ask: (portion: { ms: number }) => Promise<Progress<Report> | null>,
  onProgress: (progress: Progress<Report>) => void,
): Promise<boolean> {
  for (;;) {
    const progress = await ask({ ms: portionMs });
    if (!progress) return false;
    onProgress(progress);
    if (progress.done >= progress.total) return true;
  }
}

/** More workers than this only cost memory. */
const mostLanes = 8;
const lanes: Lane[] = [];

/** As many workers as the machine has cores for; they stay, so that the next run starts at once. */
export function startPool(): Pool {
  return new Pool({ lanes: allLanes() });
}

/** Lets the workers load what they need before the first run. */
export function warmPool(): void {
  for (const lane of allLanes()) void lane.run([]);
}

function allLanes(): Lane[] {
  const wanted = Math.min(mostLanes, Math.max(1, navigator.hardwareConcurrency || 2));
  while (lanes.length < wanted) lanes.push(lane());
  return lanes;
}

function lane(): Lane {
  const client = new SuiteClient();
  return { run: (cases) => client.ask("run", cases), stop: () => client.stop() };
}
