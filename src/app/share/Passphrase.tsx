import { useState } from "react";

/** Locks the link with a passphrase; an empty one is none. */
export function Passphrase({ onPassphrase }: { onPassphrase(passphrase: string): void }) {
  const [typed, setTyped] = useState("");
  const [locked, setLocked] = useState(false);
  return (
    <form
      className="share-line share-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        onPassphrase(locked ? "" : typed);
        setLocked(!locked && typed !== "");
      }}
    >
      <label>
        <span>Passphrase</span>
        <input
          className="text-field"
          type="text"
          placeholder="none"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          disabled={locked}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <button type="submit" className="button outlined" disabled={typed === ""}>
        {locked ? "Unlock" : "Lock"}
      </button>
      <p className="quiet" role="status">
        {locked
          ? "Encrypted: the link opens only with this passphrase. Tell it by another way."
          : "With one, the link is encrypted."}
      </p>
    </form>
  );
}
