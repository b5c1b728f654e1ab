import type { Context, GatewayResult, HttpAnswer, NetworkResult, Status } from "../../gateway/types";
import type { FaultTrial } from "./trials";

/** How one hook went. */
export interface HookOutcome {
  context: Context;
  status: Status;
  /** What the gateway logs, or why it is no more; null where all went well. */
  message: string | null;
  /** Script line where it ended; null where it came to its end. */
  line: number | null;
  /** Virtual milliseconds that the hook was blocked; null: for ever. */
  blockedMs: number | null;
}

/** What a run came to, as far as faults can change it. */
export interface RunOutcome {
  hooks: HookOutcome[];
  /** What the client gets; null: nothing. */
  http: Pick<HttpAnswer, "status" | "reason"> | null;
  /** Virtual milliseconds that the request's thread was blocked; null: for ever. */
  blockedMs: number | null;
  /** The lines that arrived, by address. */
  lines: Record<string, string[]>;
}

/** One fault and what came of it. */
export interface FaultRow extends FaultTrial, RunOutcome {
  /** Lines that arrive usually, at any address, and did not arrive whole. */
  lost: { address: string; line: string }[];
  /** Hooks ended, and the client was answered, as usually. */
  asUsual: boolean;
}

export function outcomeOf({ contexts, http, network }: GatewayResult): RunOutcome {
  const hooks = contexts.map(({ context, status, error, outcome, blockedMs }): HookOutcome => {
    const message = status === "ok" ? null : (error?.message ?? outcome?.reason ?? null);
    const line = status === "ok" ? null : (error?.line ?? outcome?.line ?? null);
    return { context, status, message, line, blockedMs: blockedMs === undefined ? 0 : blockedMs };
  });
  return {
    hooks,
    http: http && { status: http.status, reason: http.reason },
    blockedMs: network ? network.blockedMs : 0,
    lines: linesByAddress(network),
  };
}

export function rowOf(trial: FaultTrial, outcome: RunOutcome, usual: RunOutcome): FaultRow {
  const lost = Object.entries(usual.lines).flatMap(([address, lines]) =>
    without(lines, outcome.lines[address] ?? []).map((line) => ({ address, line })),
  );
  const asUsual = shape(outcome) === shape(usual);
  return { ...trial, ...outcome, lost, asUsual };
}

function shape({ hooks, http }: RunOutcome): string {
  return JSON.stringify([hooks.map(({ context, status }) => [context, status]), http]);
}

function linesByAddress(network: NetworkResult | undefined): Record<string, string[]> {
  return Object.fromEntries((network?.addresses ?? []).map(({ address, lines }) => [address, lines]));
}

/** What of one list is not in the other, each item as often as it is missing. */
function without(all: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return all.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
