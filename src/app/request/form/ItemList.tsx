import type { TableName } from "../../../runtime/gateway/schema";
import type { JsonObject } from "../../../runtime/gateway/types";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { TableFieldsView } from "./FieldView";
import { useValue } from "./FormContext";

interface Props {
  path: Path;
  /** The table that each item is. */
  table: TableName;
  titles: string[];
  /** What an item is called. */
  noun: string;
  make(): JsonObject;
}

/** Items of a list, each a table of fields; an overlay's list replaces the whole list below it. */
export function ItemList({ path, table, titles, noun, make }: Props) {
  const { value, effective, set } = useValue(path);
  const items = Array.isArray(effective) ? effective : [];
  const name = path.join(".");
  return (
    <div className="items">
      {titles.map((title, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
        <fieldset key={index} className="item">
          <legend>
            {title}
            <button
              type="button"
              className="field-remove"
              aria-label={`Remove ${title} from ${name}`}
              onClick={() => set(items.filter((_, at) => at !== index))}
            >
              <Icon name="cross" />
            </button>
          </legend>
          {value !== undefined && <TableFieldsView path={[...path, index]} table={table} />}
        </fieldset>
      ))}
      {value === undefined && items.length > 0 && (
        <button type="button" className="button small" onClick={() => set(items)}>
          Edit a copy of the {noun}s
        </button>
      )}
      <button
        type="button"
        className="button small"
        aria-label={`Add a ${noun} to ${name}`}
        onClick={() => set([...items, make()])}
      >
        <Icon name="plus" /> Add a {noun}
      </button>
    </div>
  );
}
