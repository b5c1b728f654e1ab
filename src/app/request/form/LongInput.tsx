interface Props {
  name: string;
  text: string;
  placeholder: string;
  onChange(text: string): void;
}

/** A text of several lines, as high as it needs. */
export function LongInput({ name, text, placeholder, onChange }: Props) {
  return (
    <textarea
      className="text-field field-input field-long"
      aria-label={name}
      rows={1}
      placeholder={placeholder}
      value={text}
      spellCheck={false}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
