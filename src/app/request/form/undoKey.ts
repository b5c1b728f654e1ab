import type { KeyboardEvent } from "react";

/** Whether a key takes a step back or does it again. */
export function isUndo({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && ["z", "y"].includes(key.toLowerCase());
}
