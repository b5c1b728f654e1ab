import { parentPort, workerData } from "node:worker_threads";
import type { CaseSource } from "../suite/source";
import { type Comparing, compareSource } from "./compared";

// A thread of a comparison: it is sent groups of cases and answers each with what became of them.

const comparing = workerData as Comparing;

parentPort?.on("message", (sources: readonly CaseSource[]) => {
  parentPort?.postMessage(sources.map((source) => compareSource(source, comparing)));
});
