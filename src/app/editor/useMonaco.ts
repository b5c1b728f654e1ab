import { useEffect, useState } from "react";
import { afterBeginning } from "../begun";

export type Monaco = typeof import("./monaco");

let loading: Promise<Monaco> | undefined;

/** A text area takes typing until then. */
function load(): Promise<Monaco> {
  loading ??= afterBeginning().then(() => import("./monaco"));
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
