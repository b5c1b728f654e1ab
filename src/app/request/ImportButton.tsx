import { lazy, Suspense } from "react";
import { useStore } from "../store/store";
import { showPopover } from "../store/viewActions";
import { Popover } from "../ui/Popover";

const ImportForm = lazy(() => import("../import/ImportForm"));

/** Takes a request from elsewhere. */
export function ImportButton() {
  const open = useStore(({ popover }) => popover === "import");
  return (
    <Popover
      label="Import a request"
      open={open}
      onOpenChange={(wanted) => showPopover("import", wanted)}
      buttonProps={{
        className: "button small",
        title: "From curl, HTTP, an AWS debug log, the ops log, a capture",
      }}
      button="Import…"
    >
      <Suspense fallback={<p className="empty">Loading …</p>}>
        <ImportForm />
      </Suspense>
    </Popover>
  );
}
