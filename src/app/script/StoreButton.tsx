import { lazy, Suspense } from "react";
import { useStore } from "../store/store";
import { setPopover } from "../store/viewActions";
import { Popover } from "../ui/Popover";

const StoreDrawer = lazy(() => import("../scriptStore/StoreDrawer"));

/** Opens the scripts and packages that radosgw-admin keeps. */
export function StoreButton() {
  const open = useStore(({ popover }) => popover === "scriptStore");
  return (
    <Popover
      label="Script store"
      open={open}
      onOpenChange={(wanted) => setPopover(wanted ? "scriptStore" : null)}
      align="end"
      buttonProps={{ className: "button small", title: "Scripts by context and tenant, and packages" }}
      button="Store"
    >
      <Suspense fallback={<p className="empty">Loading …</p>}>
        <StoreDrawer />
      </Suspense>
    </Popover>
  );
}
