import type { Parting } from "../../runtime/cases/side-by-side";
import { partingTitle } from "../domain/comparison";
import { documentIds } from "../domain/documents";
import { releaseEntry } from "../domain/releases";
import { reveal } from "../store/viewActions";
import { LongText } from "../ui/LongText";

/** The first difference in the run, with the line that makes it and the property of the releases that it comes from. */
export function FirstParting({ first }: { first: Parting | null }) {
  if (!first) return <p className="parting">The case does the same on every release.</p>;
  const { from, to, context, line, before, after, why } = first;
  const document = documentIds.find((id) => id === context);
  return (
    <div className="parting">
      <p className="parting-title">
        <b>{partingTitle(first)}</b>
        {document && line !== null && (
          <button type="button" className="button small outlined" onClick={() => reveal({ document, line })}>
            Go to line {line}
          </button>
        )}
      </p>
      <dl>
        <dt>{releaseEntry(from).label}</dt>
        <dd>
          <LongText text={before ?? "nothing more"} />
        </dd>
        <dt>{releaseEntry(to).label}</dt>
        <dd>
          <LongText text={after ?? "nothing more"} />
        </dd>
      </dl>
      <p className="parting-why">{why}</p>
    </div>
  );
}
