import { useEffect, useRef } from "react";
import { ErrorBoundary } from "../faults/ErrorBoundary";
import { lazyPart } from "../faults/lazyPart";
import { setDrawer } from "../store/drawer";
import { useStore } from "../store/store";
import { type DrawerView, drawerViews } from "../store/view";
import { Drawer } from "../ui/Drawer";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { ListView } from "./ListView";
import { loaded } from "./library/listed";
import "./CasesDrawer.css";

const views: Record<DrawerView, { label: string; View: React.ComponentType }> = {
  cases: { label: "Cases", View: ListView },
  history: { label: "History", View: lazyPart(() => import("../history/HistoryView")) },
  compare: { label: "Compare", View: lazyPart(() => import("./compare/CompareView")) },
  mutants: { label: "Mutants", View: lazyPart(() => import("./mutants/MutantsView")) },
  nilStorm: { label: "Nil-storm", View: lazyPart(() => import("./nilStorm/NilStormView")) },
};
const tabs = drawerViews.map((id): Tab<DrawerView> => ({ id, label: views[id].label }));

/** The list of cases and what can be asked of all of them; it lies over the panels at the left. */
export default function CasesDrawer() {
  const view = useStore(({ drawer }) => drawer ?? "cases");
  const place = useRef<HTMLDivElement>(null);
  const { View } = views[view];
  useEffect(() => void loaded(), []);
  // A view takes the focus only when the drawer opens, not when its tab is chosen by an arrow.
  useEffect(() => place.current?.querySelector<HTMLElement>("[data-first]")?.focus(), []);
  return (
    <Drawer
      label="Cases"
      side="left"
      className={view === "cases" ? "cases-drawer" : "cases-drawer wide"}
      head={<Tabs name="drawer" label="Cases" tabs={tabs} chosen={view} onChoose={(id) => setDrawer(id)} />}
      closeLabel="Close the cases"
      onClose={() => setDrawer(null)}
    >
      <div ref={place} className="drawer-body" {...tabPanelProps("drawer", view)}>
        <ErrorBoundary what={views[view].label} view={view}>
          <View />
        </ErrorBoundary>
      </div>
    </Drawer>
  );
}
