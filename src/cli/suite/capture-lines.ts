import {
  type CapturedMessage,
  type CapturedRequest,
  captureCase,
  formatIssue,
  readMessage,
  transactionOf,
  writeCase,
} from "../../runtime";
import type { NumberedLine } from "./json-lines";
import type { CaseSource } from "./source";

/** Requests that wait for their other context; the longest waiting one then goes alone. */
const mostWaiting = 1_000;

interface Waiting {
  readonly line: number;
  readonly request: CapturedRequest;
}

/**
 * Makes cases of the lines of a file: a line is a case, or what a capture hook has sent (`moonhook capture`), of which
 * preRequest and postRequest of a request become one case, placed at the first of both.
 */
export async function* casesOfLines(
  file: string,
  lines: AsyncIterable<NumberedLine>,
): AsyncGenerator<CaseSource> {
  const waiting = new Map<string, Waiting>();
  for await (const { line, text } of lines) {
    if (!isMessage(text)) {
      yield { file, line, text };
      continue;
    }
    const message = readMessage(text);
    // What is no message is told by whoever reads it as a case.
    if ("mistake" in message) yield { file, line, text };
    else yield* joined(file, line, message, waiting);
  }
  for (const one of waiting.values()) yield sourceOf(file, one);
}

/** A capture hook writes this member first. */
function isMessage(text: string): boolean {
  return /^\s*\{\s*"moonhook"/.test(text);
}

function* joined(
  file: string,
  line: number,
  message: CapturedMessage,
  waiting: Map<string, Waiting>,
): Generator<CaseSource> {
  const part: CapturedRequest = message.context === "preRequest" ? { pre: message } : { post: message };
  const id = transactionOf(message);
  const other = id === undefined ? undefined : waiting.get(id);
  if (id === undefined) yield sourceOf(file, { line, request: part });
  else if (other && (other.request.pre === undefined) !== (part.pre === undefined)) {
    waiting.delete(id);
    yield sourceOf(file, { line: other.line, request: { ...other.request, ...part } });
  } else {
    if (other) yield sourceOf(file, other);
    waiting.delete(id);
    waiting.set(id, { line, request: part });
  }
  const [oldest] = waiting;
  if (waiting.size <= mostWaiting || oldest === undefined) return;
  waiting.delete(oldest[0]);
  yield sourceOf(file, oldest[1]);
}

function sourceOf(file: string, { line, request }: Waiting): CaseSource {
  const made = captureCase(request);
  if (made.ok) return { file, line, text: writeCase(made.case) };
  return { file, line, text: "", mistakes: made.issues.map(formatIssue) };
}
