import { getStore, useStore } from "../store/store";
import { notify } from "../store/viewActions";

/** As `isLink` of the runtime, which is loaded with the first link only. */
const linkPattern = /^#(\d+[a-z]?\.|case=)/;

/** Opens the link in the page's address; false where there is none, or none that can be opened. */
export async function openAddress(): Promise<boolean> {
  const { hash } = location;
  if (!linkPattern.test(hash)) return false;
  try {
    const { openLink } = await import("./open");
    return await openLink(hash);
  } catch (error) {
    notify(`The link could not be opened: ${(error as Error).message}`);
    return false;
  }
}

/** Opens a link that is put into the address of the open page; taking it out leads back. */
export function listenForLinks(): void {
  addEventListener("hashchange", () => {
    const { work } = getStore();
    if (location.hash === work.link?.text) return;
    if (location.hash !== "" || !work.link) void openAddress();
    else void import("./open").then(({ leaveLink }) => leaveLink());
  });
  useStore.subscribe(
    ({ work }) => work.link?.text,
    (_, left) => {
      if (left === location.hash) clearAddress();
    },
  );
}

/** The link leaves the address, where it would stand for work that has become another. */
export function clearAddress(): void {
  history.replaceState(null, "", location.pathname + location.search);
}
