import type { Bench } from "../bench";
import { interaction } from "./interaction";
import { load } from "./load";
import { longLog } from "./long-log";
import { manyCases } from "./many-cases";
import { memory } from "./memory";

const slow = { cpuSlowdown: 4, slowLink: true };
const goals = { editable: 2500, result: 4000 };

/** The built page in Chromium. Its times are of this machine; the goals are for one such, with nothing else to do. */
export const page: readonly Bench[] = [
  { name: "page-load", run: () => load(slow, goals, "CPU slowed 4 times, fast 3G") },
  { name: "page-interaction", run: interaction },
  { name: "page-log", run: longLog },
  { name: "page-cases", run: manyCases },
  { name: "page-memory", run: memory },
];
