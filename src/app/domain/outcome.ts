import type { ContextResult, Status } from "../../runtime/gateway/types";

/** How a context ended. */
type Ended = Pick<ContextResult, "context" | "status" | "error" | "outcome">;

export type Tone = "good" | "warn" | "bad" | "quiet";

interface StatusWords {
  /** One or two words for a chip. */
  short: string;
  tone: Tone;
  /** A sentence about a context of this name. */
  sentence(context: string): string;
}

/** What each status means to a person, in one place. */
const words: Record<Status, StatusWords> = {
  ok: { short: "ok", tone: "good", sentence: (context) => `${context} ran to its end.` },
  error: { short: "error", tone: "bad", sentence: (context) => `${context} ended with an error.` },
  crash: { short: "crash", tone: "bad", sentence: (context) => `${context} crashes the gateway.` },
  hang: {
    short: "hang",
    tone: "bad",
    sentence: (context) => `${context} holds a thread of the gateway for ever.`,
  },
  undefined: {
    short: "undefined",
    tone: "bad",
    sentence: (context) => `${context} reads freed memory: anything may follow.`,
  },
  rejected: {
    short: "rejected",
    tone: "bad",
    sentence: (context) => `radosgw-admin does not take the ${context} script.`,
  },
  timeLimit: { short: "time limit", tone: "bad", sentence: (context) => `${context} took too long.` },
  memoryLimit: {
    short: "memory limit",
    tone: "bad",
    sentence: (context) => `${context} took too much memory.`,
  },
  stopped: { short: "stopped", tone: "warn", sentence: (context) => `${context} was stopped here.` },
  skipped: { short: "not reached", tone: "quiet", sentence: (context) => `${context} was not reached.` },
};

export function statusWords(status: Status): StatusWords {
  return words[status];
}

/** The script line where a context went wrong; null where none is known. */
export function lineOf({ error, outcome }: Ended): number | null {
  return error?.line ?? outcome?.line ?? null;
}

/** The first context that ran to its end and leaves something behind that breaks what comes after it. */
export function aftermathOf<C extends Ended>(contexts: C[]): C | null {
  return contexts.find(({ status, outcome }) => status === "ok" && outcome) ?? null;
}

/** The first context that did not run to its end. */
export function troubleOf<C extends Ended>(contexts: C[]): C | null {
  return contexts.find(({ status }) => status !== "ok" && status !== "skipped") ?? null;
}
