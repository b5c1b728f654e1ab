import { loadStyles } from "../faults/styles";

type Debugger = typeof import(".");
let loading: Promise<Debugger> | undefined;

/** The debugger's own chunk, fetched when it is first used; what waits for it acts in the order of the waiting. */
export function loadDebugger(): Promise<Debugger> {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Debugger> {
  const loaded = await import(".");
  await loadStyles();
  return loaded;
}
