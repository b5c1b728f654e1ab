import { useEffect, useState } from "react";
import { releaseNames } from "../../../runtime/gateway/types";
import { releaseEntry } from "../../domain/releases";
import { count } from "../../domain/values";
import { versions } from "../../history/record";
import { timeOf } from "../../history/words";
import { useStore } from "../../store/store";
import { Empty } from "../../ui/Panel";
import { takeScripts } from "../library/edit";
import { NoCases } from "../NoCases";
import { everything, inScope, ScopeChoice } from "../Scope";
import { StartStop } from "../StartStop";
import { getCases, useCases } from "../state";
import { Different } from "./Different";
import { compareCases, stopComparing, useCompare } from "./run";
import { type ScriptChoice, type Side, scriptsOf, versionOf } from "./sides";
import "./CompareView.css";

/** Which cases flip between two versions of the scripts, or between two releases. */
export default function CompareView() {
  const { before, after, running, found, compared, invalid } = useCompare();
  const cases = useCases((state) => state.cases);
  const [scope, setScope] = useState(everything);
  const choices = useScriptChoices();
  const chosen = inScope(cases, scope);
  const flipped = found?.filter(({ flips }) => flips).length ?? 0;
  return (
    <>
      <div className="compare-sides">
        <SideChoice name="Before" side={before} choices={choices} onSide={(side) => set({ before: side })} />
        <SideChoice name="After" side={after} choices={choices} onSide={(side) => set({ after: side })} />
      </div>
      <StartStop
        label={`Compare ${count(chosen.length, "case")}`}
        scope={<ScopeChoice scope={scope} onScope={setScope} />}
        disabled={chosen.length === 0}
        running={running}
        onStart={() => void compareCases(chosen, versionOf(before, choices), versionOf(after, choices))}
        onStop={stopComparing}
      >
        {found && (
          <>
            <b className={flipped > 0 ? "tone-warn" : "tone-good"}>
              {flipped > 0 ? `${flipped.toLocaleString("en")} flip` : "No decision flips"}
            </b>
            <span className="quiet">
              {" "}
              of {count(compared, "case")}
              {found.length > flipped && `; ${found.length - flipped} more differ otherwise`}
              {invalid > 0 && `; ${invalid} not valid`}
            </span>
          </>
        )}
      </StartStop>
      <div className="drawer-scroll">
        {found === null && (
          <Empty>
            <p>
              Change a script and see here which cases of the list it flips: status, answer, metadata, and the
              first step where old and new part.
            </p>
            <NoCases />
          </Empty>
        )}
        {found?.length === 0 && <Empty>{nothingFound(running !== null, compared, invalid)}</Empty>}
        {found?.slice(0, mostShown).map((each) => (
          <Different key={each.case.id} of={each} before={before} after={after} />
        ))}
        {found && found.length > mostShown && (
          <p className="compare-more quiet">{count(found.length - mostShown, "more case")} not shown.</p>
        )}
      </div>
      {found && !running && after.scripts === "draft" && chosen.length > 0 && (
        <TakeScripts number={chosen.length} scope={scope} />
      )}
    </>
  );
}

/** Why no case is shown. */
function nothingFound(isRunning: boolean, compared: number, invalid: number): string {
  if (isRunning) return "No case differs so far.";
  if (compared > 0)
    return "Every case does the same on both sides, log and all. Choose other scripts or another release to compare with.";
  return invalid > 0
    ? "No case could be compared: none of them is valid. Open one to see what is wrong."
    : "No case was compared.";
}

/** More cases than anybody opens. */
const mostShown = 200;

const set = useCompare.setState;

function TakeScripts({ number, scope }: { number: number; scope: string }) {
  const draft = useStore(({ work }) => work.draft);
  return (
    <div className="drawer-line file-tools">
      <button
        type="button"
        className="button small outlined"
        title="What they had before is in the history"
        onClick={() => void takeScripts(inScope(getCases().cases, scope), scriptsOf(draft))}
      >
        Put the draft's scripts into {number === 1 ? "the case" : `all ${number} cases`}
      </button>
    </div>
  );
}

/** The draft's scripts, and those it had before. */
function useScriptChoices(): ScriptChoice[] {
  const draft = useStore(({ work }) => work.draft);
  const id = useStore(({ work }) => work.id);
  const [past, setPast] = useState<ScriptChoice[]>([]);
  useEffect(() => {
    void versions().then((kept) => {
      const own = [...kept].filter(([, { of }]) => of === id).sort(([, a], [, b]) => b.at - a.at);
      setPast(
        own.slice(0, 20).map(([key, version]) => ({
          id: key,
          label: `the draft's of ${timeOf(version.at)}`,
          draft: version.draft,
        })),
      );
    });
  }, [id]);
  return [{ id: "draft", label: "the draft's scripts", draft }, ...past];
}

interface SideProps {
  name: string;
  side: Side;
  choices: ScriptChoice[];
  onSide(side: Side): void;
}

function SideChoice({ name, side, choices, onSide }: SideProps) {
  return (
    <fieldset className="compare-side">
      <legend>{name}</legend>
      <select
        className="text-field"
        aria-label={`${name}: scripts`}
        value={side.scripts}
        onChange={({ target }) => onSide({ ...side, scripts: target.value })}
      >
        <option value="own">each case's own scripts</option>
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="text-field"
        aria-label={`${name}: release`}
        value={side.release}
        onChange={({ target }) => onSide({ ...side, release: target.value as Side["release"] })}
      >
        <option value="own">its own release</option>
        {releaseNames.map((release) => (
          <option key={release} value={release}>
            {releaseEntry(release).label} {releaseEntry(release).version}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
