import { type ReactNode, useId } from "react";
import { useStore } from "../store/store";

interface Props {
  label: string;
  /** The setting's key, by which its mistakes are found. */
  setting: string;
  title?: string;
  /** The control; `id` names what says what is wrong with it. */
  children(mistake: { "aria-invalid"?: true; "aria-describedby"?: string }): ReactNode;
}

/** A setting's name, its control and what is wrong with it. */
export function SettingRow({ label, setting, title, children }: Props) {
  const id = useId();
  const mistake = useStore(
    ({ marks }) =>
      marks.find(({ document, path }) => document === "settings" && path?.[0] === setting)?.message,
  );
  return (
    <div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is what the caller gives */}
      <label title={title}>
        <span>{label}</span>
        {children(mistake ? { "aria-invalid": true, "aria-describedby": id } : {})}
      </label>
      {mistake && (
        <p id={id} className="settings-mistake">
          {mistake}
        </p>
      )}
    </div>
  );
}
