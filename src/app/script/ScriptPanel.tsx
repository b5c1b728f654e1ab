import { type AttachedId, attachedTexts, type EditedId, nameOf, titleOf } from "../domain/attached";
import type { ScriptId } from "../domain/documents";
import { marksIn } from "../domain/marks";
import { problemCounts, problemTones } from "../domain/problems";
import { releaseEntry } from "../domain/releases";
import { contextRefusal, isSupported, isWritten, scriptTabs } from "../domain/scripts";
import { count } from "../domain/values";
import { Editor } from "../editor/Editor";
import { shownAttached, shownScript } from "../store/selectors";
import { type Store, useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { Panel } from "../ui/Panel";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { AutoRunSwitch } from "./AutoRunSwitch";
import { CoverageSwitch } from "./CoverageSwitch";
import { ProblemsLine } from "./ProblemsLine";
import { StoreButton } from "./StoreButton";
import "./ScriptPanel.css";

export function ScriptPanel() {
  const script = useStore(shownScript);
  const attached = useStore(shownAttached);
  const marks = useStore((store) => store.marks);
  const problems = useStore((store) => store.problems);
  const draft = useStore(({ work }) => work.draft);
  const chosen = attached ?? script;
  const refusal = attached === null ? contextRefusal(draft, script) : null;
  const tabs: Tab<ScriptId | AttachedId>[] = [
    ...scriptTabs(draft).map((id) => tabOf(id, draft, marks, problems)),
    ...[...attachedTexts(draft).keys()].map((id) => ({
      id,
      label: nameOf(id),
      title: titleOf(id),
      ...mistakesNote(id, marks),
    })),
  ];
  return (
    <Panel
      id="script"
      title="Scripts"
      view={chosen}
      tabs={<Tabs name="script" label="Scripts" tabs={tabs} chosen={chosen} onChoose={showDocument} />}
      aside={<AutoRunSwitch />}
    >
      {refusal !== null && (
        <p className="script-refusal">
          {releaseEntry(draft.release).label} does not run this script: <code>{refusal}</code>
        </p>
      )}
      <div className="script-editor" {...tabPanelProps("script", chosen)}>
        <Editor document={chosen} />
      </div>
      <div className="script-foot">
        {attached === null && <ProblemsLine script={script} />}
        <span className="script-foot-gap" />
        <StoreButton />
        {attached === null && <CoverageSwitch script={script} />}
      </div>
    </Panel>
  );
}

function tabOf(
  id: ScriptId,
  draft: Store["work"]["draft"],
  marks: Store["marks"],
  problems: Store["problems"],
): Tab<ScriptId> {
  if (!isSupported(draft, id)) {
    const lacking = `not in ${releaseEntry(draft.release).label}`;
    return { id, label: id, note: <span className="tone-warn">{lacking}</span>, noteLabel: lacking };
  }
  const mistakes = mistakesNote(id, marks) ?? problemsNote(problems[id]);
  if (mistakes) return { id, label: id, ...mistakes };
  if (!isWritten(draft, id)) return { id, label: id };
  return { id, label: id, note: <span className="tabs-dot" />, noteLabel: "has a script" };
}

function mistakesNote(id: EditedId, marks: Store["marks"]): Pick<Tab<string>, "note" | "noteLabel"> | null {
  const mistakes = marksIn(marks, id).length;
  if (mistakes === 0) return null;
  return { note: <span className="tabs-dot tone-bad" />, noteLabel: count(mistakes, "mistake") };
}

/** Errors and warnings of the analysis; what it notes besides is told under the script. */
function problemsNote(problems: Store["problems"][ScriptId]): Pick<Tab<string>, "note" | "noteLabel"> | null {
  const [gravest, ...others] = problemCounts(problems).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  if (!gravest) return null;
  return {
    note: <span className={`tabs-dot ${problemTones[gravest.severity]}`} />,
    noteLabel: [gravest, ...others].map(({ text }) => text).join(", "),
  };
}
