import { readFileSync } from "node:fs";
import { BadInput } from "../badInput";
import { systemReason } from "../files";
import { type CoveragePart, CoverageSum } from "./coverage/sum";
import { type Outcome, passed } from "./outcome";
import type { RunEnd } from "./reporters";

interface Report {
  shard?: string;
  interrupted?: boolean;
  coverage?: CoveragePart[];
  cases: Outcome[];
}

/** What is known of a report without its cases. */
type Head = Omit<Report, "cases">;

/**
 * Makes one run of several JSON reports, in their order. One report is held at a time.
 * @param told is told of each case
 * @throws BadInput for what is no such report, and where a part of a suite is missing or there twice
 */
export function mergeReports(files: readonly string[], told: (outcome: Outcome) => void): RunEnd {
  const totals = { passed: 0, failed: 0 };
  const sum = new CoverageSum();
  const heads = files.map((file): Head => {
    const { cases, ...head } = readReport(file);
    for (const outcome of cases) {
      totals[passed(outcome) ? "passed" : "failed"]++;
      told(outcome);
    }
    sum.addParts(head.coverage ?? []);
    return { ...(head.shard && { shard: head.shard }), interrupted: head.interrupted === true };
  });
  checkShards(heads, files);
  const coverage = sum.parts();
  return {
    ...totals,
    interrupted: heads.some(({ interrupted }) => interrupted),
    ...(coverage.length > 0 && { coverage }),
  };
}

function readReport(file: string): Report {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new BadInput([`${file}: ${systemReason(error)}`]);
  }
  try {
    const report = JSON.parse(text) as Report;
    if (Array.isArray(report.cases) && report.cases.every(isOutcome)) return report;
  } catch {
    // Told below.
  }
  throw new BadInput([`${file}: not a report of \`moonhook test --reporter json\``]);
}

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== "object" || value === null) return false;
  const { file, pass } = value as Partial<Outcome>;
  return typeof file === "string" && (typeof pass === "boolean" || pass === null);
}

/** A part that is not there would look as if it had passed. */
function checkShards(heads: readonly Head[], files: readonly string[]): void {
  const shards = heads.flatMap(({ shard }) => shard ?? []);
  if (shards.length === 0) return;
  const count = Number(shards[0]!.split("/")[1]);
  const wanted = Array.from({ length: count }, (_, i) => `${i + 1}/${count}`);
  const missing = wanted.filter((shard) => !shards.includes(shard));
  const twice = shards.filter((shard, i) => shards.indexOf(shard) !== i);
  const others = shards.filter((shard) => !wanted.includes(shard));
  const mistakes = [
    ...(shards.length < files.length ? ["some reports are of a part of the suite, others of all of it"] : []),
    ...(missing.length > 0 ? [`there is no report of ${missing.join(", ")}`] : []),
    ...(twice.length > 0 ? [`there are two reports of ${twice.join(", ")}`] : []),
    ...(others.length > 0 ? [`${others.join(", ")} is of another division`] : []),
  ];
  if (mistakes.length > 0) throw new BadInput([`--merge: ${mistakes.join("; ")}`]);
}
