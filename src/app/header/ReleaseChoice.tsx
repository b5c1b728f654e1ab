import type { ReleaseName } from "../../runtime/gateway/types";
import { chooseRelease } from "../store/deskActions";
import { useStore } from "../store/store";

/** The release that the case runs on; a choice where the runtime offers more than one. */
export function ReleaseChoice() {
  const releases = useStore((store) => store.releases);
  const release = useStore(({ work }) => work.draft.release);
  const title = releases.find(({ name }) => name === release)?.title;
  if (releases.length < 2) {
    return (
      <span className="release">
        <span className="quiet">radosgw</span> {title ?? release}
      </span>
    );
  }
  return (
    <label className="release">
      <span className="quiet">radosgw</span>
      <select
        className="button"
        value={release}
        onChange={(event) => chooseRelease(event.target.value as ReleaseName)}
      >
        {releases.map(({ name, title: each }) => (
          <option key={name} value={name}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
