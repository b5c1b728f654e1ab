import { type Usage, usageOf } from "../domain/limits";
import { count } from "../domain/values";
import { useStore } from "../store/store";

/** Shares of a limit from which a meter warns. */
const nearly = 0.8;

/** What the last run took, against the gateway's limits where it has any. */
export function Meter() {
  const shown = useStore((store) => store.shown);
  if (shown?.ending.kind !== "finished") return null;
  const { result, elapsedMs } = shown.ending;
  const steps = result.contexts.reduce((sum, each) => sum + each.steps, 0);
  return (
    <ul className="footer-meter" aria-label="What the run took">
      <li>{count(steps, "step")}</li>
      {usageOf(result, shown.case, elapsedMs).map((usage) => (
        <Share key={usage.of} {...usage} />
      ))}
    </ul>
  );
}

function Share({ of, text, share, title }: Usage) {
  return (
    <li title={title}>
      {of !== "instructions" && <span>{of} </span>}
      {share !== null && (
        <meter value={share} high={nearly} max={1} aria-label={`${of}: ${text}`} className="share" />
      )}
      {text}
    </li>
  );
}
