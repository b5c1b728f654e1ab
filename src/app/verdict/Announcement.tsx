import { useStore } from "../store/store";
import { verdictOfRun } from "./ending";

/** Tells assistive technology how a run went, as soon as it has. */
export function Announcement() {
  const asking = useStore(({ live }) => live?.stage === "asking");
  const shown = useStore((store) => store.shown);
  const verdict = shown && verdictOfRun(shown);
  const said =
    verdict && [verdict.title, verdict.quote, verdict.reason, verdict.fix].filter(Boolean).join(" ");
  return (
    <p className="unseen" role="status" aria-label="Run">
      {asking ? "The run goes on. Stop it, or let it go on." : said}
    </p>
  );
}
