const failed = new Set<HTMLLinkElement>();

/** Remembers from now on which style sheets did not arrive. */
export function followStyles(): void {
  // A resource's error does not bubble, but it can be caught on its way down.
  const hear = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") failed.add(target);
  };
  addEventListener("error", hear, true);
}

/**
 * Fetches the style sheets that did not arrive once more; rejects where one does not arrive again. A chunk that is
 * imported again does not ask for its own: its link is on the page already.
 */
export async function loadStyles(): Promise<void> {
  await Promise.all([...failed].map(fetchAgain));
}

/** A link fetches when it is put into the page, once. */
function fetchAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  failed.delete(link);
  return new Promise((arrived, fail) => {
    again.onload = () => arrived();
    again.onerror = () => fail(new Error(`${again.href} did not arrive`));
    link.replaceWith(again);
  });
}
