/** Where a case is read from. */
export interface CaseSource {
  readonly file: string;
  /** Of a file of JSON lines: the line, from 1. */
  readonly line?: number;
  /** The case's own text, where it is not the whole file. */
  readonly text?: string;
  /** Why what stands there makes no case. */
  readonly mistakes?: readonly string[];
}

/** `file`, or `file:line`. */
export function labelOf({ file, line }: Pick<CaseSource, "file" | "line">): string {
  return line === undefined ? file : `${file}:${line}`;
}
