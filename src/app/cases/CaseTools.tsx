import type { Listed } from "../domain/cases/arrange";
import { Icon, type IconName } from "../ui/Icon";
import { exportCases } from "./files";
import { step } from "./keys";
import { duplicate, move, remove } from "./library/edit";
import { runCases } from "./runAll";
import { getCases, setCases, useCases } from "./state";

interface Props {
  /** A case's id, or a folder's path with a slash at its end. */
  selected: string;
  /** The case, where one is selected. */
  found: Listed | undefined;
}

/** Buttons for the selected case or folder. */
export function CaseTools({ selected, found }: Props) {
  const inside = () => {
    const { cases } = getCases();
    return found ? [found] : cases.filter(({ folder }) => `${folder}/`.startsWith(selected));
  };
  const ids = () => inside().map(({ id }) => id);
  return (
    <div className="drawer-line case-tools" role="toolbar" aria-label="Selected case">
      <Tool label="Run" icon="run" onClick={() => void runCases(inside())} />
      <Tool label="Rename" onClick={() => setCases({ renaming: selected })} />
      {found && <Tool label="Duplicate" onClick={() => void duplicate(found.id)} />}
      <Tool label="Export" onClick={() => exportCases(inside())} />
      <Tool label="Delete" onClick={() => void remove(ids())} />
      {found && (
        <div className="case-place">
          <Tool label="Move up" icon="up" onClick={() => step({ kind: "case", case: found }, -1)} />
          <Tool label="Move down" icon="down" onClick={() => step({ kind: "case", case: found }, 1)} />
          <FolderField found={found} />
        </div>
      )}
    </div>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon?: IconName; onClick(): void }) {
  const isSign = icon === "up" || icon === "down";
  return (
    <button type="button" className="button small" aria-label={label} title={label} onClick={onClick}>
      {icon && <Icon name={icon} filled={icon === "run"} />}
      {!isSign && label}
    </button>
  );
}

/** The folder that a case lies in; another name moves it there. */
function FolderField({ found }: { found: Listed }) {
  const folders = useCases(({ cases }) => cases)
    .map(({ folder }) => folder)
    .filter((folder, at, all) => folder !== "" && all.indexOf(folder) === at);
  return (
    <label className="folder-field">
      <span className="quiet">Folder</span>
      <input
        key={`${found.id} ${found.folder}`}
        className="text-field"
        list="case-folders"
        defaultValue={found.folder}
        placeholder="none"
        spellCheck={false}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        onBlur={({ target }) => {
          if (target.value !== found.folder) void move(found.id, { folder: target.value, before: null });
        }}
      />
      <datalist id="case-folders">
        {folders.map((folder) => (
          <option key={folder} value={folder} />
        ))}
      </datalist>
    </label>
  );
}
