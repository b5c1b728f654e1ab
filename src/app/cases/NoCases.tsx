import { setDrawer } from "../store/drawer";
import { addWork } from "./library/work";
import { useCases } from "./state";

/** Where the list has no case yet: the way to a first one. */
export function NoCases() {
  const isEmpty = useCases(({ loaded, cases }) => loaded === true && cases.length === 0);
  if (!isEmpty) return null;
  const add = async () => {
    await addWork();
    setDrawer("cases");
  };
  return (
    <p className="no-cases">
      The list has no case yet.{" "}
      <button type="button" className="text-button" onClick={() => void add()}>
        Add the draft to it
      </button>
    </p>
  );
}
