import { type Case, type CaseResult, type Context, type LineCoverage, mergeCoverage } from "../../../runtime";
import type { ScriptFiles } from "../../suite/scripts";
import { type CaseSource, labelOf } from "../../suite/source";

/** Lines of one script over several cases. */
export interface CoveragePart {
  readonly context: Context;
  /** The script's own file, or `CASE#context` of the first case that has it. */
  readonly name: string;
  readonly script: string;
  /** Every line that has code, ascending. */
  readonly lines: readonly LineCoverage[];
}

/** Adds up coverage by script: two cases with the same text in the same context have one script. */
export class CoverageSum {
  readonly #parts = new Map<string, CoveragePart>();

  /** Adds a run with coverage. */
  add(source: CaseSource, aCase: Case, result: CaseResult, files: ScriptFiles | undefined): void {
    for (const { context, coverage: lines } of result.contexts) {
      const script = aCase.scripts[context];
      if (lines === undefined || script === undefined) continue;
      const name = files?.[context]?.file ?? `${labelOf(source)}#${context}`;
      this.#addPart({ context, name, script, lines });
    }
  }

  addParts(parts: Iterable<CoveragePart>): void {
    for (const part of parts) this.#addPart(part);
  }

  /** By name. */
  parts(): CoveragePart[] {
    return [...this.#parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #addPart(part: CoveragePart): void {
    const key = `${part.context}\n${part.script}`;
    const known = this.#parts.get(key);
    if (known === undefined) this.#parts.set(key, part);
    else {
      const name = known.name < part.name ? known.name : part.name;
      this.#parts.set(key, { ...known, name, lines: mergeCoverage([known.lines, part.lines]) });
    }
  }
}
