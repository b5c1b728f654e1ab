import { useEffect, useRef } from "react";
import type { Problem } from "../../worker/analysis/client";
import type { ScriptId } from "../domain/documents";
import { problemTones } from "../domain/problems";
import { applyEdits } from "../store/deskActions";
import { openRule, reveal, setPopover } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import "./ProblemList.css";

interface Props {
  problems: readonly Problem[];
  script: ScriptId;
}

/** The problems of a script with what can be done about each. */
export default function ProblemList({ problems, script }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // After the layout effect that shows the popover; what is hidden takes no focus.
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  if (problems.length === 0)
    return <p className="empty">What a gateway of the chosen release would stumble over is listed here.</p>;
  return (
    <ul className="problems" ref={list}>
      {problems.map((problem) => (
        <Row key={`${problem.start} ${problem.rule}`} problem={problem} script={script} />
      ))}
    </ul>
  );
}

function Row({ problem, script }: { problem: Problem; script: ScriptId }) {
  const { severity, message, rule, line, fix, silence } = problem;
  return (
    <li>
      <LineLink
        line={line}
        what={message}
        onFollow={() => {
          setPopover(null);
          reveal({ document: script, line });
        }}
      />
      <div>
        <p>
          <span className={problemTones[severity]}>{severity}</span> {message}
        </p>
        <div className="problem-actions">
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
          <button
            type="button"
            className="problem-rule"
            title="What this rule is about"
            onClick={() => openRule(rule)}
          >
            {rule}
          </button>
        </div>
      </div>
    </li>
  );
}
