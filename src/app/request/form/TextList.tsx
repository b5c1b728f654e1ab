import { inputOfValue } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { useValue } from "./FormContext";

/** A list of texts, such as a policy's statements. */
export function TextList({ path }: { path: Path }) {
  const { effective, set } = useValue(path);
  const texts = Array.isArray(effective) ? effective : [];
  const name = path.join(".");
  return (
    <div className="items">
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place in the list
        <div key={index} className="map-row">
          <input
            className="field-input"
            aria-label={`${name}[${index}]`}
            value={inputOfValue(text)}
            spellCheck={false}
            onChange={({ target }) => set(texts.map((one, at) => (at === index ? target.value : one)))}
          />
          <button
            type="button"
            className="field-remove"
            aria-label={`Remove ${name}[${index}]`}
            onClick={() => set(texts.filter((_, at) => at !== index))}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        aria-label={`Add a text to ${name}`}
        onClick={() => set([...texts, ""])}
      >
        <Icon name="plus" /> Add
      </button>
    </div>
  );
}
