import { type ScriptId, scriptIds } from "../domain/documents";
import { count } from "../domain/values";
import { Editor } from "../editor/Editor";
import { useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { Panel } from "../ui/Panel";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { AutoRunSwitch } from "./AutoRunSwitch";
import "./ScriptPanel.css";

export function ScriptPanel() {
  const chosen = useStore(({ script }) => script);
  const marks = useStore((store) => store.marks);
  const texts = useStore(({ work }) => work.draft.texts);
  const tabs = scriptIds.map((id): Tab<ScriptId> => {
    const mistakes = marks.filter(({ document }) => document === id).length;
    if (mistakes > 0)
      return {
        id,
        label: id,
        note: <span className="tone-bad">●</span>,
        noteLabel: count(mistakes, "mistake"),
      };
    return texts[id].trim() === "" ? { id, label: id, note: "empty" } : { id, label: id };
  });
  return (
    <Panel
      id="script"
      title="Scripts"
      tabs={<Tabs name="script" label="Scripts" tabs={tabs} chosen={chosen} onChoose={showDocument} />}
      aside={<AutoRunSwitch />}
    >
      <div className="script-editor" {...tabPanelProps("script", chosen)}>
        <Editor document={chosen} />
      </div>
    </Panel>
  );
}
