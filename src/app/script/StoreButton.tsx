import { lazyPart } from "../faults/lazyPart";
import { usePopover } from "../store/usePopover";
import { Popover } from "../ui/Popover";

const StoreDrawer = lazyPart(() => import("../scriptStore/StoreDrawer"));

/** Opens the scripts and packages that radosgw-admin keeps. */
export function StoreButton() {
  const popover = usePopover("scriptStore");
  return (
    <Popover
      label="Script store"
      {...popover}
      align="end"
      buttonProps={{ className: "button small", title: "Scripts by context and tenant, and packages" }}
      button="Store"
    >
      <StoreDrawer />
    </Popover>
  );
}
