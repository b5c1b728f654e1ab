import { useState } from "react";
import { addressForms } from "../../runtime/cases/faults/vocabulary";
import { readAddress, serve } from "./endpoints";

/** Has a sink listen at one more address. */
export function AddEndpoint() {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="network-line"
      onSubmit={(event) => {
        event.preventDefault();
        const address = readAddress(text);
        setWrong(address === null);
        if (address === null) return;
        serve(address, "sink");
        setText("");
      }}
    >
      <input
        className="text-field"
        aria-label="Address to listen at"
        aria-invalid={wrong}
        placeholder="unix:/tmp/socket or tcp:collector:9000"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(false);
        }}
      />
      <button type="submit" className="button small outlined" disabled={text.trim() === ""}>
        Listen there
      </button>
      {wrong && (
        <span role="alert" className="tone-bad">
          Expected {addressForms}.
        </span>
      )}
    </form>
  );
}
