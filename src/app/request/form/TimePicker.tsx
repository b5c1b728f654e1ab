import { useRef } from "react";
import { timeOf, toPicker } from "../../domain/form/time";
import { Icon } from "../../ui/Icon";

interface Props {
  name: string;
  text: string;
  onPick(time: string): void;
}

/** The browser's own calendar and clock, which write the gateway's form of a time. */
export function TimePicker({ name, text, onPick }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="time-picker">
      <button
        type="button"
        className="field-remove"
        aria-label={`Pick ${name}`}
        title="Pick a day and a time"
        onClick={() => picker.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
      <input
        ref={picker}
        type="datetime-local"
        step={1}
        tabIndex={-1}
        aria-hidden="true"
        value={toPicker(text)}
        onChange={({ target }) => onPick(timeOf(target.value) ?? text)}
      />
    </span>
  );
}
