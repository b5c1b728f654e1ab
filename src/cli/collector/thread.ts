import { parentPort, workerData } from "node:worker_threads";
import { systemOf, type ThreadSeed } from "../../node/thread";
import { runCollectorOn } from "../../runtime";
import { readFile } from "./read-file";
import type { ScriptCall, Told } from "./real";
import { reportOf } from "./report";

// The thread of a script on real sockets: it really waits where the script does.

const { script, args, seed } = workerData as ScriptCall & { seed: ThreadSeed };
const tell = (told: Told) => parentPort?.postMessage(told);
const system = systemOf(seed);

const end = runCollectorOn(system, {
  script,
  args,
  readFile,
  stdout: (bytes) => tell({ stream: "stdout", bytes }),
  stderr: (bytes) => tell({ stream: "stderr", bytes }),
  guard: { instructions: Number.POSITIVE_INFINITY },
  getenv: (name) => process.env[name],
  shouldStop: () => system.mustEnd,
});
system.exit();
tell({ end: reportOf(end) });
