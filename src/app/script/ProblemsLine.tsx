import type { Problem } from "../../worker/analysis/client";
import type { ScriptId } from "../domain/documents";
import { problemCounts, problemTones } from "../domain/problems";
import { applyEdits } from "../store/deskActions";
import { useStore } from "../store/store";
import { reveal, setPopover } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { Popover } from "../ui/Popover";
import "./ProblemsLine.css";

/** How many problems the shown script has, and on a click which; nothing where it has none. */
export function ProblemsLine({ script }: { script: ScriptId }) {
  const problems = useStore((store) => store.problems[script]);
  const open = useStore(({ popover }) => popover === "problems");
  if (problems.length === 0) return null;
  return (
    <div className="problems-line">
      <Popover
        label="Problems"
        open={open}
        onOpenChange={(wanted) => setPopover(wanted ? "problems" : null)}
        buttonProps={{ className: "button small" }}
        button={problemCounts(problems).map(({ severity, text }) => (
          <span key={severity} className={problemTones[severity]}>
            {text}
          </span>
        ))}
      >
        <ul className="problems">
          {problems.map((problem) => (
            <Row key={`${problem.start} ${problem.rule}`} problem={problem} script={script} />
          ))}
        </ul>
      </Popover>
    </div>
  );
}

function Row({ problem, script }: { problem: Problem; script: ScriptId }) {
  const { severity, message, rule, line, fix, silence } = problem;
  return (
    <li>
      <p>
        <LineLink
          line={line}
          what={message}
          onFollow={() => {
            setPopover(null);
            reveal({ document: script, line });
          }}
        />
        <span className={problemTones[severity]}>{severity}</span> {message}
      </p>
      <div className="problem-actions">
        <code>{rule}</code>
        {fix && (
          <button type="button" className="text-button" onClick={() => applyEdits(script, fix.edits)}>
            {fix.title}
          </button>
        )}
        <button
          type="button"
          className="text-button"
          aria-label={`Silence ${rule} on line ${line}`}
          onClick={() => applyEdits(script, [silence])}
        >
          Silence
        </button>
      </div>
    </li>
  );
}
