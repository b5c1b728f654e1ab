import { guarded } from "../faults/guarded";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";

const CasesDrawer = guarded(
  "The drawer of the cases",
  lazyPart(
    () => import("./CasesDrawer"),
    () => null,
  ),
);

/** Where the drawer lies over the panels. */
export function DrawerPlace() {
  const open = useStore(({ drawer }) => drawer !== null);
  return open && <CasesDrawer />;
}
