import type { Path } from "./json/positions";

/** One mistake in a case. */
export interface CaseIssue {
  /** Keys from the case to the mistake; empty where the whole file is meant. */
  path: Path;
  /** One line, without the path. */
  message: string;
  /** One-based place in the text, where the case was read from one. */
  line?: number;
  column?: number;
}

/** `request.HTTP.Metadata["x-amz-meta-a"]`, `packages[0].name`: as a Lua programmer would write it. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "string" && /^[A-Za-z_]\w*$/.test(key)) return text ? `${text}.${key}` : key;
    return `${text}[${JSON.stringify(key)}]`;
  }, "");
}

/** `path: message` in one line. */
export function formatIssue(issue: CaseIssue): string {
  const message = issue.message.replace(/\s*\n\s*/g, " ");
  return issue.path.length > 0 ? `${formatPath(issue.path)}: ${message}` : message;
}

const longest = 60;

/** A value for a message: as JSON, cut where it is long. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol")
    return `a ${typeof value}`;
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `expected an integer, got "12x"` */
export function expectedGot(what: string, value: unknown): string {
  return `expected ${what}, got ${showValue(value)}`;
}
