import { type CollectorEnd, ScriptExit } from "../../runtime";

/** How a collector script ended, in words. It can be sent from thread to thread. */
export type Report =
  | { kind: "ok" }
  | { kind: "exit"; code: number }
  | { kind: "unreadable" | "failed"; message: string };

export function reportOf(end: CollectorEnd): Report {
  switch (end.kind) {
    case "ok":
    case "unreadable":
      return end;
    case "unwind":
      if (end.unwind instanceof ScriptExit) return { kind: "exit", code: end.unwind.code };
      // A person who stops a collector has got what they wanted.
      return end.unwind.kind === "stop" ? { kind: "ok" } : { kind: "failed", message: end.unwind.message };
    default:
      return { kind: "failed", message: errorText(end) };
  }
}

function errorText({ message, type, traceback }: Extract<CollectorEnd, { kind: "error" }>): string {
  const text = message ? new TextDecoder().decode(message) : `(error object is a ${type} value)`;
  return traceback === null ? text : `${text}\n${traceback}`;
}
