import { useEffect, useRef } from "react";
import { releaseEntry } from "../domain/releases";
import { useStore } from "../store/store";
import { setPopover } from "../store/viewActions";
import { runWithStore } from "./actions";
import { Packages } from "./Packages";
import { SaidLine } from "./SaidLine";
import { ScriptGrid } from "./ScriptGrid";
import { TenantField } from "./TenantField";
import "./StoreDrawer.css";

/** The scripts and packages of a zone as the release's radosgw-admin keeps them, and its commands. */
export default function StoreDrawer() {
  const { label, version } = releaseEntry(useStore(({ work }) => work.draft.release));
  const run = useRef<HTMLButtonElement>(null);
  useEffect(() => run.current?.focus(), []);
  return (
    <div className="store">
      <div className="store-head">
        <h2>Script store</h2>
        <button
          type="button"
          ref={run}
          className="button small outlined"
          title="Opens the case with the scripts that a request of its tenant runs; your draft is put aside"
          onClick={() => {
            setPopover(null);
            void runWithStore();
          }}
        >
          Run with the store
        </button>
      </div>
      <p className="quiet">
        The scripts that a zone keeps and its gateways run, one for each context and tenant, as radosgw-admin
        of {label} {version} puts them there.
      </p>
      <ScriptGrid />
      <TenantField />
      <Packages />
      <SaidLine />
    </div>
  );
}
