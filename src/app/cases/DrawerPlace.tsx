import { lazy, Suspense } from "react";
import { useStore } from "../store/store";

const CasesDrawer = lazy(() => import("./CasesDrawer"));

/** Where the drawer lies over the panels. */
export function DrawerPlace() {
  const open = useStore(({ drawer }) => drawer !== null);
  return <Suspense>{open && <CasesDrawer />}</Suspense>;
}
