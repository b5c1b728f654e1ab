import { useEffect, useState } from "react";
import type { ReferenceEntry } from "../../runtime/cases/reference/entries";
import { type RecordedRow, recordedIn } from "../../runtime/cases/reference/recorded";
import { releaseEntry } from "../domain/releases";
import { useStore } from "../store/store";
import { ColumnHeads } from "../ui/ColumnHeads";

/** What a real gateway of the chosen release held in a field, for each operation that was recorded. */
export function Recorded({ entry }: { entry: ReferenceEntry }) {
  const release = useStore(({ work }) => work.draft.release);
  const [rows, setRows] = useState<RecordedRow[] | null>(null);
  const { label } = releaseEntry(release);
  const has = entry.has.includes(release);
  useEffect(() => {
    if (!has) return;
    let wanted = true;
    void recordedIn(entry, release).then((found) => wanted && setRows(found));
    return () => {
      wanted = false;
    };
  }, [entry, release, has]);
  if (!has) return <p>{label} does not have it in this form.</p>;
  if (!rows) return <p>Loading what was recorded …</p>;
  return (
    <table className="recorded">
      <caption>Recorded on a real gateway, {label}</caption>
      <ColumnHeads of={["preRequest", "postRequest", "operations"]} />
      <tbody>
        {rows.map(({ preRequest, postRequest, operations }) => (
          <tr key={`${preRequest} ${postRequest}`}>
            <td>{preRequest}</td>
            <td>{postRequest ?? "not recorded"}</td>
            <td>
              <Operations names={operations} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** More names than this are folded away; few of them are read. */
const most = 10;

function Operations({ names }: { names: readonly string[] }) {
  const all = names.join(", ");
  if (names.length <= most) return all;
  return (
    <details>
      <summary>{names.length} operations</summary>
      {all}
    </details>
  );
}
