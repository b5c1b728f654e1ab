import type { ColumnContext, ComparisonColumn } from "../../worker/aside/client";
import { documentIds } from "../domain/documents";
import { statusWords } from "../domain/outcome";
import { releaseEntry } from "../domain/releases";
import { count, formatValue } from "../domain/values";
import { chooseRelease } from "../store/deskActions";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { HttpAnswer } from "../verdict/HttpAnswer";

interface Props {
  group: ComparisonColumn[];
  /** Why the first two part, which stands above all columns. */
  told: string | undefined;
}

/** What neighbouring releases make of the case: each context's end, log and changes, and what the client gets. */
export function Column({ group, told }: Props) {
  const { contexts, http, operation, parting, release } = group[0]!;
  const names = group.map((each) => releaseEntry(each.release).label).join(", ");
  return (
    <section className="release-column" aria-label={names}>
      <h3>
        {group.map((each) => (
          <ReleaseName key={each.release} release={each.release} />
        ))}
      </h3>
      {parting && parting.why !== told && (
        <p className="release-why" title={parting.why}>
          {parting.why}
        </p>
      )}
      {contexts.map((each) => (
        <Context key={each.context} of={each} release={release} />
      ))}
      <p className="release-answer">
        <HttpAnswer http={http} />
        {operation && <span className="quiet"> operation {operation}</span>}
      </p>
    </section>
  );
}

function ReleaseName({ release }: Pick<ComparisonColumn, "release">) {
  const current = useStore(({ work }) => work.draft.release === release);
  const { label, version } = releaseEntry(release);
  return (
    <button
      type="button"
      className={current ? "text-button current" : "text-button"}
      aria-pressed={current}
      title={`Run the case on ${label} ${version}`}
      onClick={() => chooseRelease(release)}
    >
      {label}
    </button>
  );
}

function Context({ of, release }: { of: ColumnContext; release: ComparisonColumn["release"] }) {
  const { context, status, error, outcome, log, changes, unsent } = of;
  const { short, tone } = statusWords(status);
  const document = documentIds.find((id) => id === context);
  const isLogged = log.some(({ text }) => error !== null && text.includes(error.message));
  const why = outcome?.reason ?? null;
  const link = (line: number | null) => (
    <LineLink
      line={document ? line : null}
      what={`${context} on ${releaseEntry(release).label}`}
      onFollow={() => document && line !== null && reveal({ document, line })}
    />
  );
  return (
    <>
      <h4>
        {context} <span className={`tone-${tone}`}>{short}</span>
      </h4>
      <ul>
        {[...log, ...changes]
          .sort((a, b) => a.step - b.step)
          .map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            <li key={index} className={"level" in each && each.level < 20 ? "tone-bad" : undefined}>
              <span>
                <LongText text={"text" in each ? each.text : `${each.path} = ${formatValue(each.after)}`} />
              </span>
              {link(each.line)}
            </li>
          ))}
        {error && !isLogged && (
          <li className="tone-bad">
            <span>{error.message}</span>
            {link(error.line)}
          </li>
        )}
        {!error && why && <li className={`tone-${tone}`}>{why}</li>}
        {unsent > 0 && <li className="quiet">{count(unsent, "more line")}</li>}
      </ul>
    </>
  );
}
