import { lazy, Suspense } from "react";
import { useStore } from "../store/store";
import { setPopover } from "../store/viewActions";
import { Popover } from "../ui/Popover";

const ShareForm = lazy(() => import("./ShareForm"));

/** Writes the draft into a link. */
export function ShareButton() {
  const open = useStore(({ popover }) => popover === "share");
  return (
    <Popover
      label="Share"
      open={open}
      onOpenChange={(wanted) => setPopover(wanted ? "share" : null)}
      align="end"
      buttonProps={{ className: "button", title: "A link that holds the whole case" }}
      button="Share"
    >
      <Suspense fallback={<p className="empty">Loading …</p>}>
        <ShareForm />
      </Suspense>
    </Popover>
  );
}
