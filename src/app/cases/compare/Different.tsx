import type { LogRow, StepParting, StepView } from "../../../runtime/cases/compare";
import { formatValue } from "../../domain/values";
import { ColumnHeads } from "../../ui/ColumnHeads";
import { LineLink } from "../../ui/LineLink";
import { LongText } from "../../ui/LongText";
import { debugCase, jumpTo } from "../jump";
import type { DifferentCase } from "./run";
import type { Side } from "./sides";

interface Props {
  of: DifferentCase;
  before: Side;
  after: Side;
}

/** One case that differs: what flipped, where the runs part, log against log. */
export function Different({ of: { case: listed, compared, flips }, before, after }: Props) {
  const { parting, log } = compared;
  return (
    <details className="different">
      <summary>
        <span className={flips ? "tone-warn" : "quiet"}>{flips ? "flips" : "differs"}</span>
        <b className="different-name" title={listed.draft.name}>
          {listed.draft.name || "untitled"}
        </b>
        <span className="quiet different-first">{firstWords(compared.flips[0])}</span>
      </summary>
      {compared.flips.length > 0 && (
        <table className="flips">
          <ColumnHeads of={["what", "before", "after"]} />
          <tbody>
            {compared.flips.map(({ path, before: old, after: now }) => (
              <tr key={path}>
                <td>{path}</td>
                <td>
                  <del>
                    <LongText text={formatValue(old)} />
                  </del>
                </td>
                <td>
                  <ins>
                    <LongText text={formatValue(now)} />
                  </ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {parting && <Parting parting={parting} id={listed.id} sides={[before, after]} />}
      {log.length > 0 && <Logs rows={log} />}
    </details>
  );
}

/** What of a side the case opens with: its lines, and its steps too where its release is its own. */
function linksOf(id: string, { scripts, release }: Side): Links | null {
  return scripts === "own" ? { id, hasSteps: release === "own" } : null;
}

interface Links {
  /** Of the case. */
  id: string;
  hasSteps: boolean;
}

function firstWords(flip: { path: string; before: unknown; after: unknown } | undefined): string {
  if (!flip) return "the debug log";
  return `${flip.path}: ${formatValue(flip.before as null)} → ${formatValue(flip.after as null)}`;
}

function Parting({ parting, id, sides }: { parting: StepParting; id: string; sides: [Side, Side] }) {
  const { context, shared, before, after } = parting;
  return (
    <section aria-label="Where they part">
      <p className="quiet">{context} parts here:</p>
      <ol className="steps shared">
        {shared.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      <div className="compare-columns">
        <Column label="before" step={before} links={linksOf(id, sides[0])} />
        <Column label="after" step={after} links={linksOf(id, sides[1])} />
      </div>
    </section>
  );
}

function Column({ label, step, links }: { label: string; step: StepView | null; links: Links | null }) {
  return (
    <div>
      <p className="quiet">{label}</p>
      {step ? (
        <ol className="steps">
          <Step step={step} links={links} />
        </ol>
      ) : (
        <p>It has ended.</p>
      )}
    </div>
  );
}

function Step({
  step: { step, context, line, text, did },
  links = null,
}: {
  step: StepView;
  links?: Links | null;
}) {
  return (
    <li>
      <span className="quiet step-where">
        {links === null ? (
          `:${line}`
        ) : (
          <LineLink line={line} what={context} onFollow={() => void jumpTo(links.id, context, line)} />
        )}
        {links?.hasSteps ? (
          <button
            type="button"
            className="line-link"
            title="Open the case in the debugger, at this step"
            aria-label={`Debug at step ${step}, line ${line}`}
            onClick={() => void debugCase(links.id, context, line, step)}
          >
            step {step.toLocaleString("en")}
          </button>
        ) : (
          <span className="unseen">step {step}</span>
        )}
      </span>
      <code>{text}</code>
      {did.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: effects have no other name than their place
        <span key={at} className="step-did">
          <LongText text={each} />
        </span>
      ))}
    </li>
  );
}

function Logs({ rows }: { rows: readonly LogRow[] }) {
  return (
    <table className="compare-log">
      <ColumnHeads of={["log before", "log after"]} />
      <tbody>
        {rows.map(({ before, after, same }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
          <tr key={at} className={same ? "quiet" : undefined}>
            <td className={same || !before ? undefined : "tone-bad"}>
              <LongText text={before?.text ?? ""} />
            </td>
            <td className={same || !after ? undefined : "tone-good"}>
              <LongText text={after?.text ?? ""} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
