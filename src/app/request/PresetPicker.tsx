import { useEffect, useMemo } from "react";
import { loadPresets } from "../catalogue/actions";
import { locateOperation } from "../domain/operation";
import { applyPreset } from "../store/deskActions";
import { useStore } from "../store/store";
import { setPopover } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import { SearchList } from "../ui/SearchList";

/** The operation of the request, and a list of recorded requests to take in its place. */
export function PresetPicker() {
  const open = useStore(({ popover }) => popover === "presets");
  const presets = useStore((store) => store.presets);
  const release = useStore(({ work }) => work.draft.release);
  const text = useStore(({ work }) => work.draft.texts.request);
  const operation = useMemo(() => locateOperation(text), [text]);

  useEffect(() => {
    if (open) void loadPresets(release);
  }, [open, release]);

  return (
    <div className="preset">
      <Popover
        label="Operations"
        open={open}
        onOpenChange={(wanted) => setPopover(wanted ? "presets" : null)}
        buttonProps={{
          className: "button",
          "aria-label": `Operation: ${operation ?? "none"}. Choose another`,
        }}
        button={
          <>
            <span className="quiet">Operation</span>
            <span className="preset-name">{operation ?? "none"}</span>
            <Icon name="down" />
          </>
        }
      >
        <SearchList
          label="Operations"
          placeholder="Search: upload, list_bucket, 404, Swift …"
          items={presets.map(({ id, title, description, group }) => ({
            id,
            title,
            description,
            group,
            note: id,
          }))}
          nothing={
            presets.length === 0 ? "Loading the recorded requests …" : "No operation fits. Try fewer letters."
          }
          onChoose={(id) => {
            const preset = presets.find((each) => each.id === id);
            setPopover(null);
            if (preset) applyPreset(preset.request, preset.operation);
          }}
        />
      </Popover>
    </div>
  );
}
