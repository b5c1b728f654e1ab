import { run } from "../../gateway/index";
import type { GatewayResult, RunInput, RunObserver } from "../../gateway/types";
import { FunctionTable } from "../recording/function-table";
import { StateCost } from "../recording/state-cost";
import { coverage } from "./coverage";

/**
 * Runs a case as `run` does, and adds to each context of the result which lines of its script ran. Nothing else is
 * recorded, and nothing of the result changes.
 */
export function runWithCoverage(
  input: RunInput,
  observer: Omit<RunObserver, "observeLua"> = {},
): GatewayResult {
  const functions = new FunctionTable();
  const costs: StateCost[] = [];
  const result = run(input, {
    ...boundTo(observer),
    observeLua: (context) => {
      const cost = new StateCost(functions, context);
      costs.push(cost);
      return cost;
    },
  });
  for (const cost of costs) cost.settle();
  return withCoverage(result, coverage(functions, input.scripts));
}

function withCoverage(result: GatewayResult, covered: ReturnType<typeof coverage>): GatewayResult {
  const contexts = result.contexts.map((ended) => {
    const own = covered.find(({ context }) => context === ended.context);
    return own === undefined ? ended : { ...ended, coverage: [...own.lines] };
  });
  return { ...result, contexts };
}

/** An observer's parts, which may be methods of a class. */
function boundTo(observer: Omit<RunObserver, "observeLua">): RunObserver {
  return {
    log: (...told) => observer.log?.(...told),
    changed: (...told) => observer.changed?.(...told),
    opsLog: (...told) => observer.opsLog?.(...told),
    network: (...told) => observer.network?.(...told),
    ...(observer.guard && { guard: observer.guard }),
    ...(observer.hostClock && { hostClock: observer.hostClock }),
    ...(observer.shouldStop && { shouldStop: () => observer.shouldStop!() }),
  };
}
