import { useStore } from "./store";
import type { PopoverId } from "./view";
import { showPopover } from "./viewActions";

/** Whether one of the page's popovers is open, and what opens and closes it: as `Popover` takes them. */
export function usePopover(popover: PopoverId) {
  return {
    open: useStore(({ popover: shown }) => shown === popover),
    onOpenChange: (wanted: boolean) => showPopover(popover, wanted),
  };
}
