import type { Context, NetworkEvent } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";

/** Something that a hook or the network did, in one list. */
export interface Happening {
  context: Context;
  /** Milliseconds since the start of the run; null where it is not known, as of a log line. */
  atMs: number | null;
  /** Null for the hook's own. */
  address: string | null;
  what: string;
  text: string;
  tone: "quiet" | "bad" | "plain";
  line: number | null;
  /** Step of its context; null after the last one. */
  step: number | null;
  /** Its place among all log lines, or all network events, of the run. */
  place: number;
}

/** What a fault that comes does to a connection. */
const faultWords: Record<string, string> = {
  blackhole: "nothing arrives any more, either way",
  stallReader: "the collector reads nothing any more",
  reset: "the connection is reset",
  halfClose: "each end sees the end of the other's stream",
};

/** What the hooks logged and what happened on the network, in the order of the run. */
export function happenings(result: CaseResult, start: number): Happening[] {
  let [lines, seen] = [0, 0];
  return result.contexts.flatMap(({ context, log, network }) => {
    const logged = log.map(
      ({ text, level, line, step }): Happening => ({
        place: lines++,
        context,
        atMs: null,
        address: null,
        what: "log",
        text,
        tone: level < 20 ? "bad" : "plain",
        line,
        step,
      }),
    );
    const events = network.map((event) => ({ ...ofEvent(context, event, start), place: seen++ }));
    const during = events.filter(({ step }) => step !== null);
    const after = events.filter(({ step }) => step === null);
    // Both lists are in order; of one step the event came first, as a call returns before its result is logged.
    return [...[...during, ...logged].sort((a, b) => a.step! - b.step!), ...after];
  });
}

const words: Record<NetworkEvent["kind"], string> = {
  absent: "connect: nothing has this address",
  refused: "connect: refused",
  queueFull: "connect: accept queue full",
  noAnswer: "connect: no answer",
  connect: "connected",
  written: "hook sends",
  received: "collector reads",
  sent: "collector sends",
  read: "hook reads",
  end: "end of stream",
  reset: "reset",
  lost: "lost",
  fault: "fault",
};

const bad: ReadonlySet<NetworkEvent["kind"]> = new Set([
  "absent",
  "refused",
  "queueFull",
  "noAnswer",
  "reset",
  "lost",
  "fault",
]);

function ofEvent(
  context: Context,
  { at, address, kind, text = "", line = null, step }: NetworkEvent,
  start: number,
): Omit<Happening, "place"> {
  const quiet = kind === "connect" || kind === "end";
  return {
    context,
    atMs: at - start,
    address,
    what: words[kind],
    text: kind === "fault" ? (faultWords[text] ?? text) : text.replace(/\n$/, ""),
    tone: bad.has(kind) ? "bad" : quiet ? "quiet" : "plain",
    line,
    step: step ?? null,
  };
}
