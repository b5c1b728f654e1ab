import type { DataBreakpoint, SourceBreakpoint } from "../../worker/debug/client";
import { toggleCoverage } from "../commands/debug";
import { textOfBreakpoint } from "../domain/debug/runTexts";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { editBreakpointAt, removeAll, toggleDataBreakpoint, toggleExceptions } from "./breakpoints";
import { Hits } from "./Hits";

/** Everything that stops, and what logpoints logged. */
export function Breakpoints() {
  const breakpoints = useStore(({ work }) => work.draft.debug.breakpoints);
  const data = useStore(({ work }) => work.draft.debug.dataBreakpoints);
  const exceptions = useStore(({ work }) => work.draft.debug.exceptions);
  const coverageShown = useStore(({ preferences }) => preferences.coverage);
  const set = useStore((store) => stopped(store)?.set);
  return (
    <div className="debug-body">
      <ul className="breakpoints">
        {breakpoints.map((each, index) => (
          <li key={`${each.context} ${each.module} ${each.line}`}>
            <BreakpointRow breakpoint={each} problem={set?.breakpoints[index]?.message} />
          </li>
        ))}
        {data.map((each) => (
          <li key={JSON.stringify(each)}>
            <DataBreakpointRow breakpoint={each} />
          </li>
        ))}
      </ul>
      {breakpoints.length + data.length === 0 && (
        <p className="debug-row quiet">Click beside a line's number, or press F9 in the script.</p>
      )}
      <div className="debug-row exceptions">
        {(["uncaught", "all"] as const).map((filter) => (
          <label key={filter}>
            <input
              type="checkbox"
              checked={exceptions.includes(filter)}
              onChange={() => toggleExceptions(filter)}
            />{" "}
            {filter === "uncaught" ? "stop at errors" : "caught ones too"}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={coverageShown} onChange={toggleCoverage.run} /> mark lines that ran
        </label>
      </div>
      {set && breakpoints.some(({ logMessage }) => logMessage !== undefined) && (
        <Hits hits={set.logged} label="What logpoints logged" column="logged" empty="No logpoint was hit." />
      )}
    </div>
  );
}

function DataBreakpointRow({ breakpoint }: { breakpoint: DataBreakpoint }) {
  const { hitCondition } = breakpoint;
  const what = breakpoint.kind === "field" ? breakpoint.path : breakpoint.name;
  return (
    <div className="debug-row">
      <span className="tone-bad">◆</span>
      <span>
        <span className="quiet">writes of</span> {what}
        {breakpoint.kind === "local" && (
          <span className="quiet">
            {" "}
            in {breakpoint.context}
            {breakpoint.lineDefined > 0 ? `'s function at line ${breakpoint.lineDefined}` : ""}
          </span>
        )}
      </span>
      <Clause of="hits" text={hitCondition} />
      <span className="row-gap" />
      <Remove what={`the stop at writes of ${what}`} onRemove={() => toggleDataBreakpoint(breakpoint)} />
    </div>
  );
}

function BreakpointRow({
  breakpoint,
  problem,
}: {
  breakpoint: SourceBreakpoint;
  problem: string | undefined;
}) {
  const { context, module, line, condition, hitCondition, logMessage } = breakpoint;
  const document = textOfBreakpoint(breakpoint);
  const place = `${context}${module === undefined ? "" : `, module ${module}`} line ${line}`;
  return (
    <div className="debug-row">
      <span className={problem ? "quiet" : "tone-bad"}>{logMessage === undefined ? "●" : "◇"}</span>
      <button
        type="button"
        className="row-button"
        title="Go to its line"
        onClick={() => document && reveal({ document, line })}
      >
        {module ?? context} :{line}
      </button>
      {module !== undefined && <span className="quiet">from {context}</span>}
      <Clause of="when" text={condition} />
      <Clause of="hits" text={hitCondition} />
      <Clause of="log" text={logMessage} />
      {problem && <span className="tone-warn">{problem}</span>}
      <span className="row-gap" />
      {document && (
        <button
          type="button"
          className="chip button-chip"
          aria-label={`edit the breakpoint at ${place}`}
          onClick={() => editBreakpointAt(document, line)}
        >
          edit
        </button>
      )}
      <Remove what={`the breakpoint at ${place}`} onRemove={() => removeAll((each) => each === breakpoint)} />
    </div>
  );
}

/** What a breakpoint waits for or does, where it was given. */
function Clause({ of, text }: { of: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <span>
      <span className="quiet">{of}</span> {text}
    </span>
  );
}

function Remove({ what, onRemove }: { what: string; onRemove(): void }) {
  return (
    <button type="button" className="row-button" aria-label={`Remove ${what}`} onClick={onRemove}>
      <Icon name="cross" />
    </button>
  );
}
