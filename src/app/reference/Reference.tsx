import { useEffect, useRef } from "react";
import { useStore } from "../store/store";
import type { ReferencePart } from "../store/view";
import { setView } from "../store/viewActions";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { Fields } from "./Fields";
import { Rules } from "./Rules";
import "./Reference.css";

const tabs: Tab<ReferencePart>[] = [
  { id: "fields", label: "Fields" },
  { id: "rules", label: "Problems" },
];

/** What the gateway gives to scripts, and what the editor looks for in them, to be searched. */
export default function Reference() {
  const part = useStore(({ referencePart }) => referencePart);
  const query = useStore(({ referenceQuery }) => referenceQuery);
  const field = useRef<HTMLInputElement>(null);

  // After the layout effect that shows the popover; what is hidden takes no focus.
  useEffect(() => field.current?.focus(), []);

  return (
    <div className="reference">
      <div className="reference-head">
        <input
          ref={field}
          type="text"
          aria-label="Search the reference"
          placeholder={part === "fields" ? "Search names and meanings" : "Search problems"}
          value={query}
          spellCheck={false}
          onChange={(event) => setView("referenceQuery", event.target.value)}
        />
        <Tabs
          name="reference"
          label="Parts of the reference"
          tabs={tabs}
          chosen={part}
          onChoose={(id) => {
            setView("referencePart", id);
            setView("referenceQuery", "");
          }}
        />
      </div>
      <div className="reference-list" {...tabPanelProps("reference", part)}>
        {part === "fields" ? <Fields query={query} /> : <Rules query={query} />}
      </div>
    </div>
  );
}
