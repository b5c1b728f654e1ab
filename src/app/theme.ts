import type { Theme } from "./storage/preferences";
import { getStore, useStore } from "./store/store";

const moreContrast = matchMedia("(prefers-contrast: more)");

/** Writes the theme to the root element, where the design tokens look for it; a system theme leaves it to them. */
function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  else delete dataset.theme;
  if (theme === "contrast" || (theme === "system" && moreContrast.matches)) dataset.contrast = "more";
  else delete dataset.contrast;
}

/** Follows the preference and, until one is chosen, the system. */
export function followTheme(): void {
  applyTheme(getStore().preferences.theme);
  useStore.subscribe(({ preferences }) => preferences.theme, applyTheme);
  moreContrast.addEventListener("change", () => applyTheme(getStore().preferences.theme));
}
