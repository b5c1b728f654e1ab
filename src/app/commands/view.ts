import { logText } from "../domain/log";
import { copyText } from "../files/clipboard";
import { themes } from "../storage/preferences";
import { getStore, setStore } from "../store/store";
import { prefer, setPopover, setView } from "../store/viewActions";
import type { Command } from "./command";

export const palette: Command = {
  id: "palette",
  label: "All commands",
  group: "Help",
  shortcut: { key: "k", mod: true },
  run: () => setPopover("palette"),
};

export const help: Command = {
  id: "help",
  label: "Help and keys",
  group: "Help",
  shortcut: { key: "F1" },
  run: () => setPopover("help"),
};

export const tour: Command = {
  id: "tour",
  label: "Take the tour",
  group: "Help",
  run: () => setStore({ tour: 0 }),
};

export const docs: Command = {
  id: "docs",
  label: "Documentation",
  group: "Help",
  run: () => setStore({ doc: getStore().doc ?? "quick-start.md" }),
};

export const toggleTab: Command = {
  id: "toggleTab",
  label: "Tab indents, or moves on",
  group: "View",
  shortcut: { key: "m", ctrl: true },
  run: () => setView("tabMovesFocus", !getStore().tabMovesFocus),
};

export const copyLog: Command = {
  id: "copyLog",
  label: "Copy the debug log",
  group: "View",
  when: ({ shown, live }) => (live ?? shown)?.log.length !== 0 && (live ?? shown) !== null,
  run: () => {
    const { live, shown } = getStore();
    void copyText(logText((live ?? shown)?.log ?? []));
  },
};

const themeLabels = {
  system: "as the system has it",
  light: "light",
  dark: "dark",
  contrast: "high contrast",
};

export const chooseTheme = themes.map(
  (theme): Command => ({
    id: `theme.${theme}`,
    label: `Theme: ${themeLabels[theme]}`,
    group: "View",
    run: () => prefer({ theme }),
  }),
);
