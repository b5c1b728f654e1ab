import { useEffect, useMemo, useRef, useState } from "react";
import { ImportError, type Imported, importKinds, importRequest } from "../../runtime/cases/import";
import type { ReleaseName } from "../../runtime/gateway/types";
import { applyPreset } from "../store/deskActions";
import { useStore } from "../store/store";
import { notify, setPopover, showDocument } from "../store/viewActions";
import "./ImportForm.css";

type Read = { imported: Imported } | { mistake: string } | null;

function read(text: string, release: ReleaseName): Read {
  if (text.trim() === "") return null;
  try {
    return { imported: importRequest(text, release) };
  } catch (error) {
    if (error instanceof ImportError) return { mistake: error.message };
    throw error;
  }
}

/** A text from elsewhere, what was recognised in it, and what it does not say. */
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
    applyPreset(imported.request, imported.operation);
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
        placeholder={`Paste a ${Object.values(importKinds).join(", a ")}`}
        value={text}
        rows={7}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="import-result" role="status">
        {result && "mistake" in result && <p className="tone-bad">{result.mistake}</p>}
        {imported && <Summary imported={imported} />}
      </div>
      <div className="import-actions">
        <button type="submit" className="button go" disabled={!imported}>
          Import
        </button>
      </div>
    </form>
  );
}

function Summary({ imported: { kind, request, unknown } }: { imported: Imported }) {
  const operation = typeof request.RGWOp === "string" ? request.RGWOp : null;
  return (
    <>
      <p>
        A {importKinds[kind]}
        {operation && (
          <>
            {" of "}
            <code>{operation}</code>
          </>
        )}
        . It replaces the request and the operation.
      </p>
      {unknown.length > 0 && (
        <>
          <p className="quiet">It does not say:</p>
          <ul>
            {unknown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
