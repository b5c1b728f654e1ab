import { expectationsIn } from "../domain/cases/holds";
import { caseOf, type Draft } from "../domain/draft";
import { count } from "../domain/values";
import type { Parts } from "./write";

interface Props {
  draft: Draft;
  parts: Parts;
  onParts(parts: Parts): void;
  /** Cases of the same folder. */
  others: number;
  along: boolean;
  onAlong(along: boolean): void;
}

/** What goes into the link; only what the draft has can be left out. */
export function Choices({ draft, parts, onParts, others, along, onAlong }: Props) {
  const { debug } = draft;
  const assembled = caseOf(draft);
  const expected = "case" in assembled ? expectationsIn(assembled.case.expect) : 0;
  const set = debug.breakpoints.length + debug.dataBreakpoints.length + debug.watches.length;
  const offered: [keyof Parts, string, boolean][] = [
    ["expectations", "Expectations", expected > 0],
    ["debug", "Breakpoints and watches", set > 0],
    ["pause", `The pause at step ${debug.step}`, debug.step !== null],
  ];
  return (
    <fieldset className="share-choices">
      <legend className="unseen">What goes into the link</legend>
      {offered.map(
        ([part, label, has]) =>
          has && (
            <label key={part}>
              <input
                type="checkbox"
                checked={parts[part]}
                onChange={({ target }) => onParts({ ...parts, [part]: target.checked })}
              />
              {label}
            </label>
          ),
      )}
      {others > 0 && (
        <label>
          <input type="checkbox" checked={along} onChange={({ target }) => onAlong(target.checked)} />
          The {count(others, "other case")} of its folder
        </label>
      )}
    </fieldset>
  );
}
