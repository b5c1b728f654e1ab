import { releases } from "../../runtime/gateway/releases";
import type { CaseResult } from "../../worker/client";
import type { CaseFile } from "./draft";
import { blockedText, formatMs } from "./values";

/** How much a run took of something, in words with their unit. */
export interface Usage {
  of: "memory" | "run time" | "blocked" | "instructions";
  text: string;
  /** Of the limit, 0 to 1; null where there is none. */
  share: number | null;
  /** What the number is, and how exact. */
  title: string;
}

/**
 * What the scripts took, against the limits of the release or the case's own.
 * @param elapsedMs real time of the whole run
 */
export function usageOf(result: CaseResult, ran: CaseFile | null, elapsedMs: number): Usage[] {
  const { contexts, release } = result;
  const own = (ran?.limits ?? {}) as { memoryBytes?: number; runtimeMs?: number };
  const limits = { ...releases[release].limits, ...own };
  const memory = Math.max(0, ...contexts.map(({ memoryBytes }) => memoryBytes));
  const instructions = contexts.reduce((sum, each) => sum + each.instructions, 0);
  return [
    {
      of: "memory",
      text: memoryText(memory, limits.memoryBytes),
      share: share(memory, limits.memoryBytes),
      title:
        "Peak Lua memory of the context that took most, counted as Lua's allocator would, to within 2 %.",
    },
    ...blocked(result),
    {
      of: "instructions",
      text: `${instructions.toLocaleString("en")} instructions`,
      share: null,
      title: "Instructions of Lua's virtual machine, in all contexts.",
    },
    // Last, as its width differs from run to run.
    {
      of: "run time",
      text:
        limits.runtimeMs === null
          ? formatMs(elapsedMs)
          : `${thousands(elapsedMs)} of ${thousands(limits.runtimeMs)} ms`,
      share: share(elapsedMs, limits.runtimeMs),
      title: "Time of the whole run on this computer; the limit is for each script.",
    },
  ];
}

const thousands = (ms: number) => ms.toLocaleString("en", { maximumFractionDigits: ms < 10 ? 1 : 0 });

/** How long sockets held the request's thread; nothing where no script has one. */
function blocked({ network }: CaseResult): Usage[] {
  if (!network || (network.addresses.length === 0 && network.blockedMs === 0)) return [];
  const title = "Virtual time that the request's thread waited on sockets; no run-time limit interrupts it.";
  return [{ of: "blocked", text: blockedText(network.blockedMs), share: null, title }];
}

/** Both numbers in the unit that suits the larger. */
function memoryText(used: number, limit: number | null): string {
  const large = Math.max(used, limit ?? 0) >= 1_000_000;
  const bytes = large ? 1_000_000 : 1000;
  const words = [used, ...(limit === null ? [] : [limit])].map((each) => (each / bytes).toFixed(1));
  return `${words.join(" of ")} ${large ? "MB" : "kB"}`;
}

function share(used: number, limit: number | null): number | null {
  return limit === null ? null : Math.min(1, used / limit);
}
