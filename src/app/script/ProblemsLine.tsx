import { lazy, Suspense } from "react";
import type { ScriptId } from "../domain/documents";
import { problemCounts, problemTones } from "../domain/problems";
import { useStore } from "../store/store";
import { showPopover } from "../store/viewActions";
import { Popover } from "../ui/Popover";
import "./ProblemsLine.css";

const ProblemList = lazy(() => import("../problems/ProblemList"));

/** How many problems the shown script has, and on a click which. */
export function ProblemsLine({ script }: { script: ScriptId }) {
  const problems = useStore((store) => store.problems[script]);
  const open = useStore(({ popover }) => popover === "problems");
  const counts = problemCounts(problems);
  return (
    <div className="problems-line">
      <Popover
        label="Problems"
        open={open}
        onOpenChange={(wanted) => showPopover("problems", wanted)}
        buttonProps={{ className: "button small", title: "Problems of this script" }}
        button={
          counts.length === 0 ? (
            <span className="quiet">No problems</span>
          ) : (
            counts.map(({ severity, text }) => (
              <span key={severity} className={problemTones[severity]}>
                {text}
              </span>
            ))
          )
        }
      >
        <Suspense fallback={<p className="empty">Loading …</p>}>
          <ProblemList problems={problems} script={script} />
        </Suspense>
      </Popover>
    </div>
  );
}
