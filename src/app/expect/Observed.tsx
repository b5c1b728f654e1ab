import { useMemo, useState } from "react";
import { observed } from "../../runtime/cases/expect/observed";
import type { JsonObject } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { type Item, itemKey, itemsOf, pruned } from "../domain/expect/items";
import { count, formatValue } from "../domain/values";
import { LongText } from "../ui/LongText";
import { Empty } from "../ui/Panel";
import { writeExpect } from "./write";

interface Props {
  result: CaseResult;
  onDone(): void;
}

/** Everything that the last run did; what is ticked becomes what the case expects. */
export function Observed({ result, onDone }: Props) {
  const all = useMemo(() => observed(result) as JsonObject, [result]);
  const items = useMemo(() => itemsOf(all), [all]);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.length - without.size;
  const tick = (some: readonly Item[], on: boolean) => {
    const keys = some.map(itemKey);
    setWithout((now) => new Set(on ? [...now].filter((key) => !keys.includes(key)) : [...now, ...keys]));
  };
  if (items.length === 0) return <Empty>The run did nothing that a case could expect.</Empty>;
  return (
    <form
      className="observed"
      aria-label="Expect what just happened"
      onSubmit={(event) => {
        event.preventDefault();
        writeExpect(pruned(all, without));
        onDone();
      }}
    >
      <div className="expect-bar">
        <button type="submit" className="button go" disabled={chosen === 0}>
          Expect {chosen === items.length ? `all ${chosen}` : `these ${chosen}`}
        </button>
        <button type="button" className="button plain" onClick={onDone}>
          Cancel
        </button>
        <span className="quiet">In place of what the case expects now.</span>
      </div>
      {groupsOf(items).map(([group, own]) => (
        <fieldset key={group}>
          <legend>
            <label>
              <input
                type="checkbox"
                checked={own.some((item) => !without.has(itemKey(item)))}
                onChange={({ target }) => tick(own, target.checked)}
              />
              {group}
              {own.length > 1 && <span className="quiet"> {count(own.length, "item")}</span>}
            </label>
          </legend>
          {own.map((item) => (
            <label key={itemKey(item)}>
              <input
                type="checkbox"
                checked={!without.has(itemKey(item))}
                onChange={({ target }) => tick([item], target.checked)}
              />
              <span>
                <span className="quiet">{item.label}</span>{" "}
                <LongText text={item.kind === "empty" ? "no line" : formatValue(item.value)} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </form>
  );
}

function groupsOf(items: readonly Item[]): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}
