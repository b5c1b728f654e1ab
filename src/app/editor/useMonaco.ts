import { useEffect, useState } from "react";

export type Monaco = typeof import("./monaco");

let loading: Promise<Monaco> | undefined;

/** After the first paint, so that the page is there and takes typing before the editor's chunk is fetched. */
function load(): Promise<Monaco> {
  loading ??= new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted))).then(
    () => import("./monaco"),
  );
  return loading;
}

/** The editor's chunk; null until it has loaded, and for good where it cannot be. */
export function useMonaco(): Monaco | null {
  const [monaco, setMonaco] = useState<Monaco | null>(null);
  useEffect(() => {
    load().then(setMonaco, () => {
      loading = undefined;
    });
  }, []);
  return monaco;
}
