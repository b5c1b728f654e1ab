import { useLayoutEffect } from "react";

/** When an element goes that has the focus, what had it before gets it back. */
export function useFocusGivenBack(place: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { current: element } = place;
    const { activeElement: before } = document;
    // A layout effect is cleaned up while the element is still on the page and has the focus.
    return () => {
      const has = element?.contains(document.activeElement);
      if (has && before instanceof HTMLElement) before.focus();
    };
  }, [place]);
}
