import { type Theme, themes } from "../storage/preferences";
import { useStore } from "../store/store";
import { prefer } from "../store/viewActions";
import { Icon } from "../ui/Icon";

const labels: Record<Theme, string> = {
  system: "System",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

export function ThemeChoice() {
  const theme = useStore(({ preferences }) => preferences.theme);
  return (
    <span className="button plain theme-choice" title={`Theme: ${labels[theme]}`}>
      <Icon name="theme" />
      <select
        aria-label="Theme"
        value={theme}
        onChange={(event) => prefer({ theme: event.target.value as Theme })}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {labels[each]}
          </option>
        ))}
      </select>
    </span>
  );
}
