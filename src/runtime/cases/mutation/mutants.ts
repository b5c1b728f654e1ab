import { type Node, parse, type Range, type Source, walk } from "../../analysis/syntax";
import { fingerprint } from "./bytecode";
import { type Mistake, type Mutant, mutated } from "./mutant";
import { rules } from "./rules";

/** The mutants of one script. */
export interface Mutants {
  /** In the order of the text. Each compiles, and to other bytecode than the script and the mutants before it. */
  readonly mutants: readonly Mutant[];
  /** Mistakes that make no difference to the compiler: nobody could notice them. */
  readonly equivalent: number;
}

/** Every mutant of a script; none where it does not compile. */
export function mutantsOf(script: string, luaVersion: "5.3" | "5.4" = "5.3"): Mutants {
  const parsed = parse(script, luaVersion);
  const own = parsed.errors.length === 0 ? fingerprint(script, luaVersion) : null;
  if (own === null) return { mutants: [], equivalent: 0 };
  const seen = new Set([own]);
  let equivalent = 0;
  const mutants = mistakesIn(script, parsed).filter((mistake) => {
    const print = fingerprint(mutated(script, mistake), luaVersion);
    if (print === null) return false;
    const isNew = !seen.has(print);
    seen.add(print);
    if (!isNew) equivalent++;
    return isNew;
  });
  return { mutants: mutants.map((mistake) => placed(mistake, script, parsed.source)), equivalent };
}

function mistakesIn(script: string, { chunk, tokens }: ReturnType<typeof parse>): Mistake[] {
  const mistakes: Mistake[] = [];
  walk(chunk, (node, ancestors) => {
    const around = { script, tokens, runs: whatRuns(node, ancestors) };
    for (const rule of rules) mistakes.push(...rule(node, around));
  });
  return mistakes.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

const simple: ReadonlySet<Node["type"]> = new Set([
  "Local",
  "Assign",
  "ExpressionStatement",
  "Return",
  "Break",
] as const);

/** The smallest statement around a node, or the head of the loop or branch whose condition it is in. */
function whatRuns(node: Node, ancestors: readonly Node[]): Range {
  let inner = node;
  for (const outer of [node, ...ancestors.toReversed()]) {
    if (simple.has(outer.type)) return outer;
    if (outer.type === "Block") return inner;
    if (["IfClause", "While", "Repeat", "NumericFor", "GenericFor"].includes(outer.type)) return inner;
    inner = outer;
  }
  return node;
}

function placed(mistake: Mistake, script: string, source: Source): Mutant {
  const { range, runs } = mistake;
  return {
    ...mistake,
    runs: { start: runs.start, end: runs.end },
    line: source.lineAt(range.start),
    before: script.slice(range.start, range.end),
    lines: [source.lineAt(runs.start), source.lineAt(Math.max(runs.start, runs.end - 1))],
  };
}
