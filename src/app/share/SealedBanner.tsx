import { useState } from "react";
import { leaveSealed, unseal } from "./open";

/** Asks for the passphrase of a link. */
export default function SealedBanner() {
  const [passphrase, setPassphrase] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    setRefused(await unseal(passphrase));
    setBusy(false);
  };
  return (
    <form
      className="banner"
      aria-label="A link with a passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>
        This link opens with a passphrase.{" "}
        <span role="alert" className="tone-bad">
          {refused}
        </span>
      </p>
      <div className="banner-actions">
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has come for nothing else
          autoFocus
          className="text-field"
          type="password"
          aria-label="Passphrase of the link"
          autoComplete="off"
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
        <button type="submit" className="button go" disabled={busy || passphrase === ""}>
          {busy ? "Opening …" : "Open it"}
        </button>
        <button type="button" className="button plain" onClick={leaveSealed}>
          Leave it
        </button>
      </div>
    </form>
  );
}
