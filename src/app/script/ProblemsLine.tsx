import type { ScriptId } from "../domain/documents";
import { problemCounts, problemTones } from "../domain/problems";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";
import { usePopover } from "../store/usePopover";
import { Popover } from "../ui/Popover";
import "./ProblemsLine.css";

const ProblemList = lazyPart(() => import("../problems/ProblemList"));

/** How many problems the shown script has, and on a click which. */
export function ProblemsLine({ script }: { script: ScriptId }) {
  const problems = useStore((store) => store.problems[script]);
  const popover = usePopover("problems");
  const counts = problemCounts(problems);
  return (
    <div className="problems-line">
      <Popover
        label="Problems"
        {...popover}
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
        <ProblemList problems={problems} script={script} />
      </Popover>
    </div>
  );
}
