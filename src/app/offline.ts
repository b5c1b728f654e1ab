import { afterBeginning } from "./begun";
import { setStore } from "./store/store";

/** Keeps the page for use without a network, once it and its editor have come: they go first. */
export function followOffline(): void {
  addEventListener("load", async () => {
    await afterBeginning();
    await import("./editor/monaco").catch(() => {});
    const { workOffline } = await import("../offline/client");
    await workOffline((offline) => setStore({ offline }));
  });
}

/** Loads the newer version that waits. */
export async function loadUpdate(): Promise<void> {
  const { update } = await import("../offline/client");
  await update();
}
