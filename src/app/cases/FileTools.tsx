import { useEffect, useRef } from "react";
import { exportCases, importFiles } from "./files";
import { folderPicker } from "./folder/disk";
import {
  allow,
  connect,
  disconnect,
  followDisk,
  followList,
  recallFolder,
  save,
  useFolder,
} from "./folder/sync";
import { useCases } from "./state";

/** Cases come and go as files, as a zip, and in a folder of this machine. */
export function FileTools() {
  const cases = useCases((state) => state.cases);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void recallFolder();
    const stops = [followDisk(), followList()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <div className="drawer-line file-tools">
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Case files or a zip"
        accept=".json,.jsonl,.zip,application/json,application/zip"
        onChange={({ target }) => {
          void importFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <button type="button" className="button small" onClick={() => chooser.current?.click()}>
        Import…
      </button>
      <button
        type="button"
        className="button small"
        disabled={cases.length === 0}
        title="All cases as a zip with their folders"
        onClick={() => exportCases(cases)}
      >
        Export all
      </button>
      <span className="header-gap" />
      <Folder />
    </div>
  );
}

function Folder() {
  const { handle, needsWord, unsaved } = useFolder();
  if (!handle) {
    if (!folderPicker()) return null;
    return (
      <button
        type="button"
        className="button small"
        title="Cases that live in a folder of this machine, such as a git checkout"
        onClick={() => void connect()}
      >
        Open a folder…
      </button>
    );
  }
  if (needsWord) {
    return (
      <button type="button" className="button small outlined" onClick={() => void allow()}>
        Open {handle.name} again
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button small outlined"
        disabled={unsaved === 0}
        onClick={() => void save()}
      >
        {unsaved === 0 ? `${handle.name} is saved` : `Save ${unsaved} to ${handle.name}`}
      </button>
      <button
        type="button"
        className="button small"
        title="The cases stay in the list, the files in the folder"
        onClick={() => void disconnect()}
      >
        Leave
      </button>
    </>
  );
}
