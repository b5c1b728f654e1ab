type Debugger = typeof import(".");
let loading: Promise<Debugger> | undefined;

/** The debugger's own chunk, fetched when it is first used; what waits for it acts in the order of the waiting. */
export function loadDebugger(): Promise<Debugger> {
  loading ??= import(".").catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
