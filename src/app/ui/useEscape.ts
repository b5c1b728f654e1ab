import { useEffect, useRef } from "react";

/** What Escape closes, the last one opened first. */
const open: { close(): void }[] = [];

function press(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  // A popover lies above all and hears of the key as well.
  if (document.querySelector(":popover-open")) return;
  open.at(-1)?.close();
}

/** Has Escape close something wherever the focus is, once nothing that lies above it takes the key. */
export function useEscape(close: () => void): void {
  const current = useRef(close);
  current.current = close;
  useEffect(() => {
    const entry = { close: () => current.current() };
    if (open.push(entry) === 1) addEventListener("keydown", press);
    return () => {
      open.splice(open.indexOf(entry), 1);
      if (open.length === 0) removeEventListener("keydown", press);
    };
  }, []);
}
