import type { CaseOutcome, Failure } from "../../worker/suite/client";
import type { Listed } from "../domain/cases/arrange";
import { formatValue } from "../domain/values";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { CaseTools } from "./CaseTools";
import { jumpTo } from "./jump";
import { useCases } from "./state";

/** What can be done with the selected case, and what became of it: every difference, and the line that made it. */
export function Details() {
  const selected = useCases((state) => state.selected);
  const found = useCases(({ cases }) => cases.find(({ id }) => id === selected));
  const outcome = useCases(({ outcomes }) => outcomes.get(selected ?? ""));
  if (selected === null) return null;
  return (
    <section className="details" aria-label="Selected case">
      <CaseTools selected={selected} found={found} />
      {found && outcome && <Outcome of={found} outcome={outcome} />}
    </section>
  );
}

function Outcome({ of, outcome }: { of: Listed; outcome: CaseOutcome }) {
  const { verdict, met, of: expected, failures, trouble, mistakes } = outcome;
  return (
    <>
      {verdict === "passed" && <p className="tone-good">All {expected} expectations are met.</p>}
      {verdict === "ran" && <p className="quiet">It ran. It expects nothing, so it cannot fail.</p>}
      {verdict === "tooLong" && (
        <p className="tone-bad">It took too long and was ended. Open it to see where it loops.</p>
      )}
      {verdict === "invalid" && (
        <p className="tone-bad">It is not valid and was not run: {mistakes.slice(0, 3).join("; ")}</p>
      )}
      {verdict === "failed" && (
        <p className="tone-bad">
          {met} of {expected} expectations are met.
        </p>
      )}
      {trouble && (
        <p>
          <span className="quiet">{trouble.context}:</span> {trouble.message}{" "}
          <Jump id={of.id} context={trouble.context} line={trouble.line} />
        </p>
      )}
      <ul className="failures">
        {failures.map((failure) => (
          <Difference key={failure.name} id={of.id} failure={failure} />
        ))}
      </ul>
    </>
  );
}

function Difference({ id, failure: { name, expected, got, at } }: { id: string; failure: Failure }) {
  return (
    <li>
      <span className="failure-name">
        {name} <Jump id={id} context={at?.context ?? ""} line={at?.line ?? null} />
      </span>
      <dl>
        <dt>expected</dt>
        <dd>
          <ins>
            <LongText text={formatValue(expected)} />
          </ins>
        </dd>
        <dt>got</dt>
        <dd>
          <del>
            <LongText text={formatValue(got)} />
          </del>
        </dd>
      </dl>
    </li>
  );
}

function Jump({ id, context, line }: { id: string; context: string; line: number | null }) {
  const follow = () => line !== null && void jumpTo(id, context, line);
  return <LineLink line={line} what={`${context}, which made this`} onFollow={follow} />;
}
