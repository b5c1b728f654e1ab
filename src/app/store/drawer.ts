import { setStore } from "./store";
import type { DrawerView } from "./view";

/** Opens the drawer of the cases at a view, or closes it. */
export function setDrawer(drawer: DrawerView | null): void {
  setStore({ drawer });
}
