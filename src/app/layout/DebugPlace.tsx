import type { ReactNode } from "react";
import { loadDebugger } from "../debug/load";
import { guarded } from "../faults/guarded";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";
import { Separator } from "./split/Separator";
import { Split } from "./split/Split";
import { SplitPanel } from "./split/SplitPanel";
import { useMedia } from "./useMedia";

const DebugDock = guarded(
  "The debugger",
  lazyPart<object>(() => loadDebugger().then(({ DebugDock }) => ({ default: DebugDock }))),
);
const BreakpointForm = guarded(
  "The breakpoint's form",
  lazyPart<object>(
    () => loadDebugger().then(({ BreakpointForm }) => ({ default: BreakpointForm })),
    () => null,
  ),
);

/** The page's panels, with the debugger under them while a run is debugged. */
export function DebugPlace({ children }: { children: ReactNode }) {
  const isDebugging = useStore(({ debug }) => debug !== null);
  const isEditing = useStore(({ editedBreakpoint }) => editedBreakpoint !== null);
  const isNarrow = useMedia("(width < 900px)");
  const told = useStore((store) => store.told);
  return (
    <main className="debug-place" id="main" data-debugging={isDebugging || undefined}>
      <p className="unseen" role="status" aria-label="Breakpoints">
        {told}
      </p>
      <Split
        id={isNarrow ? "debugging-narrow" : "debugging"}
        key={isNarrow ? "narrow" : "wide"}
        orientation="vertical"
      >
        <SplitPanel id="desk-place" share={isNarrow ? 48 : 66} least={160}>
          {children}
        </SplitPanel>
        {isDebugging && (
          // A landmark of both, which takes no part in the layout.
          <section aria-label="Debugger" style={{ display: "contents" }}>
            <Separator label="Height of the debugger" between={["desk-place", "dock-place"]} />
            <SplitPanel id="dock-place" share={isNarrow ? 52 : 34} least={80}>
              <DebugDock />
            </SplitPanel>
          </section>
        )}
      </Split>
      {isEditing && <BreakpointForm />}
    </main>
  );
}
