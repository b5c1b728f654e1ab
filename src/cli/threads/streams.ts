/**
 * Lets several items be worked on at once and gives what comes of them in the order of the items.
 * @param width most items that are begun and not yet given
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Who waits for an earlier one hears of it later.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= width) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}

/** Items in groups of `size`, the last one smaller. */
export async function* grouped<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** The first items, at most `count`, and all items. */
export async function begin<Item>(
  items: AsyncIterable<Item>,
  count: number,
): Promise<[Item[], AsyncIterable<Item>]> {
  const iterator = items[Symbol.asyncIterator]();
  const first: Item[] = [];
  while (first.length < count) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
  }
  async function* all() {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return [first, all()];
}

/** The items up to the abort; the one that is being waited for then is left. */
export async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = new Promise<IteratorResult<Item>>((resolve) => {
    const end = () => resolve({ done: true, value: undefined });
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  for (;;) {
    const { done, value } = await Promise.race([aborted, iterator.next()]);
    if (done || signal.aborted) return;
    yield value;
  }
}
