import { useEffect, useMemo, useRef, useState } from "react";
import { ImportError, type Imported, importKinds, importRequest } from "../../runtime/cases/import";
import type { ReleaseName } from "../../runtime/gateway/types";
import { takeImport } from "../store/importActions";
import { useStore } from "../store/store";
import { notify, setPopover, showDocument } from "../store/viewActions";
import { copyCurl } from "./copyCurl";
import { Mistake } from "./Mistake";
import { Summary } from "./Summary";
import { whatIs } from "./whatIs";
import "./ImportForm.css";

type Read = { imported: Imported } | { mistake: ImportError } | null;

function read(text: string, release: ReleaseName): Read {
  if (text.trim() === "") return null;
  try {
    return { imported: importRequest(text, release) };
  } catch (error) {
    if (error instanceof ImportError) return { mistake: error };
    throw error;
  }
}

/** A text from elsewhere, what was recognised in it, what it sets, and what it does not say. */
export default function ImportForm() {
  const release = useStore(({ work }) => work.draft.release);
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const result = useMemo(() => read(text, release), [text, release]);
  const imported = result && "imported" in result ? result.imported : null;

  // After the layout effect that shows the popover; what is hidden takes no focus.
  useEffect(() => area.current?.focus(), []);

  const take = () => {
    if (!imported) return;
    takeImport(imported, whatIs(imported));
    showDocument("request");
    setPopover(null);
    notify(null);
  };
  return (
    <form
      className="import"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <textarea
        ref={area}
        aria-label="A request from elsewhere"
        aria-invalid={result !== null && imported === null}
        placeholder={`Paste one of:\n${Object.values(importKinds).join("\n")}`}
        value={text}
        rows={7}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="import-result" role="status">
        {result && "mistake" in result && (
          <Mistake
            mistake={result.mistake}
            text={text}
            onShow={(at) => {
              area.current?.focus();
              area.current?.setSelectionRange(at, at + 1);
            }}
          />
        )}
        {imported && <Summary imported={imported} />}
      </div>
      <div className="import-actions">
        <button type="submit" className="button go" disabled={!imported}>
          Import
        </button>
        <button
          type="button"
          className="text-button"
          title="The request as it stands now"
          onClick={() => {
            setPopover(null);
            void copyCurl();
          }}
        >
          Copy as curl
        </button>
      </div>
    </form>
  );
}
