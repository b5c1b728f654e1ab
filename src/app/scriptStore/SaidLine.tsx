import { copyText } from "../files/clipboard";
import { Icon } from "../ui/Icon";
import { useScriptStore } from "./state";

/** The last command as a person would give it on a cluster, with its answer and exit code. */
export function SaidLine() {
  const said = useScriptStore((state) => state.said);
  if (!said) return <p className="store-said quiet">Each change shows its radosgw-admin command here.</p>;
  return (
    <section className="store-said" aria-label="radosgw-admin" aria-live="polite">
      <div>
        <code>{said.command}</code>
        <button
          type="button"
          className="button small"
          aria-label="Copy the command"
          title="Copy the command"
          onClick={() => void copyText(said.command)}
        >
          <Icon name="copy" />
        </button>
      </div>
      {said.text !== "" && <pre>{said.text}</pre>}
      <p className={said.exitCode === 0 ? "tone-good" : "tone-bad"}>exit code {said.exitCode}</p>
    </section>
  );
}
