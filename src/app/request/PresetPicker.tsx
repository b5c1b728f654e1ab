import { useEffect, useMemo } from "react";
import { loadPresets } from "../catalogue/actions";
import { locateOperation } from "../domain/operation";
import { presetItem } from "../domain/presets";
import { applyPreset } from "../store/deskActions";
import { useStore } from "../store/store";
import { usePopover } from "../store/usePopover";
import { setPopover } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import { SearchList } from "../ui/SearchList";

/** The operation of the request, and a list of recorded requests to take in its place. */
export function PresetPicker() {
  const popover = usePopover("presets");
  const release = useStore(({ work }) => work.draft.release);
  const all = useStore((store) => store.presets);
  // Those of another release may still be there while this one's are loading.
  const presets = useMemo(() => all.filter((preset) => preset.release === release), [all, release]);
  const items = useMemo(() => presets.map(presetItem), [presets]);
  const text = useStore(({ work }) => work.draft.texts.request);
  const operation = useMemo(() => locateOperation(text), [text]);

  useEffect(() => {
    if (popover.open) void loadPresets(release);
  }, [popover.open, release]);

  return (
    <div className="preset">
      <Popover
        label="Operations"
        {...popover}
        buttonProps={{
          className: "button",
          "aria-label": `Operation ${operation ?? "none"}. Choose another`,
        }}
        button={
          <>
            <span className="quiet">Operation</span>{" "}
            <span className="preset-name">{operation ?? "none"}</span>
            <Icon name="down" />
          </>
        }
      >
        <SearchList
          label="Operations"
          placeholder="Search: upload tags, list_bucket, 404, Swift …"
          items={items}
          nothing={
            items.length === 0
              ? "Loading the recorded requests …"
              : "No request recorded on this release fits. Try fewer words."
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
