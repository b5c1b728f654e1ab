import type { Parsed } from "../syntax/index";

/** Rules that a comment silences on a line. */
export interface Silence {
  line: number;
  rules: string[];
}

const pattern = /^\s*moonhook:\s*ignore\s+(.+?)\s*$/;

/** `-- moonhook: ignore a, b` covers its own line; alone on its line, it covers the next. */
export function silencesOf({ comments, source }: Parsed): Silence[] {
  return comments.flatMap(({ text, start }) => {
    const names = pattern.exec(text)?.[1];
    if (!names) return [];
    const line = source.lineAt(start);
    const isAlone = source.text.slice(source.lineRange(line).start, start).trim() === "";
    return [{ line: isAlone ? line + 1 : line, rules: names.split(/[\s,]+/) }];
  });
}

/** The edit that silences a rule on the line of an offset. */
export function silenceEdit(
  { source }: Parsed,
  offset: number,
  rule: string,
): { start: number; end: number; newText: string } {
  const { start } = source.lineRange(source.lineAt(offset));
  const indent = /^[ \t]*/.exec(source.text.slice(start))![0];
  return { start, end: start, newText: `${indent}-- moonhook: ignore ${rule}\n` };
}
