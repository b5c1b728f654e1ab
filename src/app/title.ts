import { useStore } from "./store/store";

/** Names the browser's tab after the case. */
export function followTitle(): void {
  useStore.subscribe(
    ({ work }) => work.draft.name,
    (name) => {
      document.title = name.trim() === "" ? "Moonhook" : `${name} · Moonhook`;
    },
    { fireImmediately: true },
  );
}
