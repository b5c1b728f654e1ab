import { standingImport, takeBackImport } from "../store/importActions";
import { setStore, useStore } from "../store/store";
import { Icon } from "../ui/Icon";

/** Says what an import has just replaced, and takes it back. */
export function ImportedLine() {
  const imported = useStore(standingImport);
  if (!imported) return null;
  return (
    <div className="imported" role="status">
      <p>
        {imported.what} replaced the request and the operation.{" "}
        <button type="button" className="text-button" onClick={takeBackImport}>
          Take it back
        </button>
      </p>
      <button
        type="button"
        className="button small"
        aria-label="Close this line"
        onClick={() => setStore({ imported: null })}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}
