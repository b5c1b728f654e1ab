import type { Parting } from "../../runtime/cases/side-by-side";
import type { Comparison, ComparisonColumn } from "../../worker/aside/client";
import { lineOf, statusWords, type Tone, troubleOf } from "./outcome";
import { releaseEntry } from "./releases";

/** How a case fares on one release, for a chip. */
export interface Fare {
  tone: Tone;
  /** Two or three words; none where it works. */
  words: string;
  /** The whole of it, for a title. */
  title: string;
}

export function fareOf({ release, contexts, missesItsEffect }: ComparisonColumn): Fare {
  const { label } = releaseEntry(release);
  const trouble = troubleOf(contexts);
  if (!trouble && missesItsEffect)
    return {
      tone: "warn",
      words: "no effect",
      title: `${label}: every script runs to its end, but what the case expects does not come out.`,
    };
  if (!trouble) return { tone: "good", words: "", title: `${label}: every script runs to its end.` };
  const { short, tone, sentence } = statusWords(trouble.status);
  const line = lineOf(trouble);
  const said = trouble.error?.message ?? trouble.outcome?.reason ?? "";
  return {
    tone,
    words: line === null ? short : `${short} :${line}`,
    title: [`${label}: ${sentence(trouble.context)}`, said].filter(Boolean).join("\n"),
  };
}

/** What parts two releases, in words for its heading. */
export function partingTitle({ from, to, context, kind, line }: Parting): string {
  const what = {
    log: "the debug log",
    change: "a change",
    status: "how it ends",
    opsLog: "the ops log",
    operation: "what becomes of the operation",
    answer: "the answer",
  };
  const where = context === null ? "" : ` in ${context}`;
  const at = line === null ? "" : ` at line ${line}`;
  return `${releaseEntry(from).label} and ${releaseEntry(to).label} part: ${what[kind]}${where}${at}`;
}

/** Columns with the same result stand together: each group as the releases of one column. */
export function groupsOf({ columns }: Comparison): ComparisonColumn[][] {
  const groups: ComparisonColumn[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.parting === null) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
