import { setAt } from "../domain/expect/additions";
import { itemKey, itemsOf, withoutItem } from "../domain/expect/items";
import { isObject } from "../domain/json";
import { readSettings } from "../domain/settings";
import { useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Empty } from "../ui/Panel";
import { AddItem } from "./AddItem";
import { ItemField } from "./ItemField";
import { writeExpect } from "./write";

/** What the case expects, each thing in a row of its own. */
export function ExpectForm() {
  const settings = useStore(({ work }) => work.draft.texts.settings);
  const read = readSettings(settings);
  if (!read) {
    return (
      <Empty>
        The settings are not JSON yet.{" "}
        <button type="button" className="text-button" onClick={() => showDocument("settings")}>
          Show them
        </button>
      </Empty>
    );
  }
  const expected = isObject(read.expect) ? read.expect : {};
  const items = itemsOf(expected);
  return (
    <section className="expect-form" aria-label="What the case expects">
      {items.map((item, at) => (
        <div key={itemKey(item)} className="expect-row">
          {item.group !== items[at - 1]?.group && <h3>{item.group}</h3>}
          <span
            className={item.kind === "text" && /^\d+$/.test(item.label) ? "expect-number" : "expect-label"}
          >
            {item.label}
          </span>
          <ItemField item={item} onValue={(value) => writeExpect(setAt(expected, item.path, value))} />
          <button
            type="button"
            className="button small"
            aria-label={`Remove ${item.group} ${item.label}`}
            onClick={() => writeExpect(withoutItem(expected, item))}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      <AddItem expected={expected} />
    </section>
  );
}
