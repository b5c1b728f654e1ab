import { lazy, type ReactNode, Suspense } from "react";
import { Panel, Separator } from "react-resizable-panels";
import { loadDebugger } from "../debug/load";
import { useStore } from "../store/store";
import { Split } from "./Split";
import { useMedia } from "./useMedia";

const DebugDock = lazy(() => loadDebugger().then(({ DebugDock }) => ({ default: DebugDock })));
const BreakpointForm = lazy(() => loadDebugger().then(({ BreakpointForm }) => ({ default: BreakpointForm })));

/** The page's panels, with the debugger under them while a run is debugged. */
export function DebugPlace({ children }: { children: ReactNode }) {
  const isDebugging = useStore(({ debug }) => debug !== null);
  const isEditing = useStore(({ editedBreakpoint }) => editedBreakpoint !== null);
  const isNarrow = useMedia("(width < 900px)");
  const told = useStore((store) => store.told);
  return (
    <div className="debug-place">
      <p className="unseen" role="status" aria-label="Breakpoints">
        {told}
      </p>
      <Split
        id={isNarrow ? "debugging-narrow" : "debugging"}
        key={isNarrow ? "narrow" : "wide"}
        orientation="vertical"
        panelIds={isDebugging ? ["desk-place", "dock-place"] : ["desk-place"]}
      >
        <Panel id="desk-place" minSize="160px">
          {children}
        </Panel>
        {isDebugging && (
          <>
            <Separator className="separator" aria-label="Height of the debugger" />
            <Panel id="dock-place" defaultSize={isNarrow ? "56%" : "34%"} minSize="80px">
              <Suspense>
                <DebugDock />
              </Suspense>
            </Panel>
          </>
        )}
      </Split>
      <Suspense>{isEditing && <BreakpointForm />}</Suspense>
    </div>
  );
}
