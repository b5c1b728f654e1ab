import { groupsOf } from "../domain/comparison";
import { shownComparison } from "../store/selectors";
import { useStore } from "../store/store";
import { Empty } from "../ui/Panel";
import { Column } from "./Column";
import { FirstParting } from "./FirstParting";
import "./Releases.css";

/** The shown run's case on every release; neighbours that do the same share a column. */
export default function Releases() {
  const comparison = useStore(shownComparison);
  const comparing = useStore((store) => store.comparing);
  if (!comparison) {
    return (
      <Empty>
        {comparing
          ? "Running the case on every release …"
          : "The case could not be compared: on some release it takes too long."}
      </Empty>
    );
  }
  return (
    <>
      <FirstParting first={comparison.first} />
      <div className="releases">
        {groupsOf(comparison).map((group) => (
          <Column key={group[0]!.release} group={group} told={comparison.first?.why} />
        ))}
      </div>
    </>
  );
}
