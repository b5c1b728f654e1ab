import { cases } from "../commands";
import { setDrawer } from "../store/drawer";
import { useStore } from "../store/store";

/** Opens the drawer of the cases and closes it; tells how many passed when they were last run. */
export function CasesButton() {
  const open = useStore(({ drawer }) => drawer !== null);
  const passed = useStore(({ casesPassed }) => casesPassed);
  const good = passed !== null && passed.passed === passed.of;
  return (
    <button
      type="button"
      id="cases-button"
      className="button plain cases"
      aria-expanded={open}
      title={cases.casesList.label}
      onClick={() => setDrawer(open ? null : "cases")}
    >
      Cases
      {passed && (
        <span className={good ? "tone-good" : "tone-bad"}>
          {passed.passed}/{passed.of}
        </span>
      )}
    </button>
  );
}
