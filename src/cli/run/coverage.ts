import { type ContextResult, coverageSummary } from "../../runtime";
import { printable, type Style } from "../style";

/** Characters of a count's column. */
const WIDTH = 14;

/** The scripts line by line, each with how often it ran and the VM instructions that it took. */
export function describeCoverage(
  contexts: readonly ContextResult[],
  scripts: Readonly<Partial<Record<string, string>>>,
  style: Style,
): string {
  const parts = contexts.flatMap((ended) => {
    const script = scripts[ended.context];
    return script === undefined ? [] : [describeScript(ended, script, style)];
  });
  return parts.length === 0 ? "" : `\n${parts.join("\n\n")}\n`;
}

function describeScript({ context, coverage }: ContextResult, script: string, style: Style): string {
  if (coverage === undefined) return `${style.bold(context)}  the script does not compile`;
  const { lines, covered } = coverageSummary(coverage);
  const byLine = new Map(coverage.map((each) => [each.line, each]));
  const listing = script.replace(/\n$/, "").split("\n");
  const rows = listing.map((text, i) => {
    const found = byLine.get(i + 1);
    const counts = [found?.hits, found?.hits ? found.instructions : undefined].map((n) =>
      String(n ?? "").padStart(WIDTH),
    );
    const row = `${counts.join("")}  ${String(i + 1).padStart(4)}  ${printable(text)}`;
    return found?.hits === 0 ? style.red(row) : row;
  });
  const head = style.dim(`${"hits".padStart(WIDTH)}${"instructions".padStart(WIDTH)}  line`);
  return [`${style.bold(context)}  ${covered} of ${lines} lines ran`, head, ...rows].join("\n");
}
