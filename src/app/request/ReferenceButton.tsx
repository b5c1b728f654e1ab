import { lazy, Suspense } from "react";
import { useStore } from "../store/store";
import { showPopover } from "../store/viewActions";
import { Popover } from "../ui/Popover";

const Reference = lazy(() => import("../reference/Reference"));

/** Opens the reference of every field. */
export function ReferenceButton() {
  const open = useStore(({ popover }) => popover === "reference");
  return (
    <Popover
      label="Reference"
      open={open}
      onOpenChange={(wanted) => showPopover("reference", wanted)}
      buttonProps={{ className: "button small", title: "Every field and every problem, explained" }}
      button="Reference"
    >
      <Suspense fallback={<p className="empty">Loading …</p>}>
        <Reference />
      </Suspense>
    </Popover>
  );
}
