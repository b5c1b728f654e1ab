import { afterCase } from "../begun";
import { documentNames, type JsonId, jsonIds } from "../domain/documents";
import { marksIn } from "../domain/marks";
import { count } from "../domain/values";
import { Editor } from "../editor/Editor";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { Panel } from "../ui/Panel";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { FieldsSwitch } from "./FieldsSwitch";
import { ImportButton } from "./ImportButton";
import { ImportedLine } from "./ImportedLine";
import { PresetPicker } from "./PresetPicker";
import { ReferenceButton } from "./ReferenceButton";
import "./RequestPanel.css";

const SettingsForm = lazyPart(
  () => import("../settings/SettingsForm"),
  () => null,
);

const RequestForm = lazyPart(
  async () => {
    const [form] = await Promise.all([import("./form/RequestForm"), afterCase()]);
    return form;
  },
  () => <p className="empty">Loading the form …</p>,
);

const explanations: Record<JsonId, string> = {
  request: "Fields as preRequest sees them; null is nil.",
  operation: "What the operation changes of them.",
  settings: "All settings as JSON, with limits and expectations.",
};

export function RequestPanel() {
  const chosen = useStore(({ json }) => json);
  const fields = useStore(({ preferences }) => preferences.fields);
  // In words, as another list would draw the panel anew at every key.
  const mistakes = useStore(({ marks }) => jsonIds.map((id) => marksIn(marks, id).length).join(" "));
  const tabs = jsonIds.map((id, index) => tabOf(id, Number(mistakes.split(" ")[index])));
  return (
    <Panel
      id="request"
      title="Request"
      view={`${chosen} ${fields}`}
      tabs={
        <Tabs
          name="request"
          label="Parts of the request"
          tabs={tabs}
          chosen={chosen}
          onChoose={showDocument}
        />
      }
    >
      {chosen === "settings" ? <SettingsForm /> : <PresetPicker />}
      <div className="request-explanation" title={explanations[chosen]}>
        <p className={chosen === "settings" ? "" : "unseen"}>{explanations[chosen]}</p>
        {chosen !== "settings" && (
          <>
            <ImportButton />
            <ReferenceButton />
            <FieldsSwitch />
          </>
        )}
      </div>
      <ImportedLine />
      <div className="request-editor" {...tabPanelProps("request", chosen)}>
        {chosen !== "settings" && fields === "form" ? (
          <RequestForm key={chosen} side={chosen} />
        ) : (
          <Editor document={chosen} />
        )}
      </div>
    </Panel>
  );
}

function tabOf(id: JsonId, mistakes: number): Tab<JsonId> {
  const tab = { id, label: documentNames[id] };
  if (mistakes === 0) return tab;
  return {
    ...tab,
    note: <span className="tone-bad">{mistakes}</span>,
    noteLabel: count(mistakes, "mistake"),
  };
}
