import { useState } from "react";
import { faultChoices, faultForms, faultText, parseFault } from "../../runtime/cases/faults/vocabulary";
import type { Endpoint } from "../../runtime/gateway/types";
import { Popover } from "../ui/Popover";
import { setFault } from "./endpoints";

/** What may go wrong at an address, in plain words; any of it together. */
export function FaultMenu({ endpoint, isTls }: { endpoint: Endpoint; isTls: boolean }) {
  const [open, setOpen] = useState(false);
  const { listen, faults = [] } = endpoint;
  return (
    <Popover
      label={`Faults at ${listen}`}
      open={open}
      onOpenChange={setOpen}
      align="end"
      buttonProps={{ className: "button small outlined", "aria-label": `Faults at ${listen}` }}
      button={faults.length === 0 ? "Faults…" : `Faults: ${faults.length}`}
    >
      <div className="fault-menu">
        <ul>
          {faultChoices({ address: listen, isTls }).map(({ words, fault }) => {
            const text = faultText(fault);
            return (
              <li key={text}>
                <label>
                  <input
                    type="checkbox"
                    checked={faults.includes(text)}
                    onChange={({ target }) => setFault(listen, text, target.checked)}
                  />
                  <span>{words}</span>
                  <code>{text}</code>
                </label>
              </li>
            );
          })}
        </ul>
        <OwnFault address={listen} />
      </div>
    </Popover>
  );
}

/** A fault with numbers of one's own. */
function OwnFault({ address }: { address: string }) {
  const [text, setText] = useState("");
  const fault = parseFault(text);
  return (
    <form
      className="network-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault) return;
        setFault(address, faultText(fault), true);
        setText("");
      }}
    >
      <input
        className="text-field"
        aria-label="Another fault"
        placeholder="reset after 20 bytes"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button small outlined" disabled={!fault}>
        Add
      </button>
      {text.trim() !== "" && !fault && (
        <ul className="fault-forms quiet" aria-label="What a fault may look like">
          {faultForms.map((form) => (
            <li key={form}>{form}</li>
          ))}
        </ul>
      )}
    </form>
  );
}
