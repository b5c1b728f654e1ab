import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HeapEntry, IndexedHeap } from "./indexed-heap";

const recorded = readFileSync(join(import.meta.dirname, "__fixtures__/heap-operations.txt"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const told = (entry: HeapEntry<number> | undefined) =>
  entry ? [entry.priority, entry.item, entry.id].map(String) : [];

describe("order of equal priorities", () => {
  it("is that of the recorded heap, operation by operation", () => {
    const heap = new IndexedHeap<number>();
    for (const [operation, ...values] of recorded) {
      const [first, second] = values.map(Number) as [number, number];
      if (operation === "insert") expect(String(heap.insert(first, second))).toBe(values[2]);
      else if (operation === "reprioritize") heap.reprioritize(first, second);
      else if (operation === "remove") expect(told(heap.remove(first))).toEqual(values.slice(1));
      else expect(told(heap.pop())).toEqual(values);
    }
    expect(heap.size).toBe(0);
  });

  it("is neither first-in-first-out nor the reverse", () => {
    const heap = new IndexedHeap<string>();
    for (const item of ["1", "2", "3", "4", "5"]) heap.insert(item, 1);
    const order = Array.from({ length: 5 }, () => heap.pop()!.item);
    expect(order.join("")).toBe("53124");
  });
});

type Operation =
  | { kind: "insert"; priority: number }
  | { kind: "pop" }
  | { kind: "remove"; nth: number }
  | { kind: "reprioritize"; nth: number; priority: number };

const priority = fc.integer({ min: 0, max: 20 });
const nth = fc.nat(60);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("insert" as const), priority }) },
  fc.record({ kind: fc.constant("pop" as const) }),
  fc.record({ kind: fc.constant("remove" as const), nth }),
  fc.record({ kind: fc.constant("reprioritize" as const), nth, priority }),
);

describe("any operations", () => {
  it("agree with a sorted list", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const heap = new IndexedHeap<string>();
        const model = new Map<unknown, number>();
        const ids: unknown[] = [];
        const least = () => (model.size === 0 ? undefined : Math.min(...model.values()));
        for (const step of operations) {
          if (step.kind === "insert") {
            const id = heap.insert(`item${ids.length}`, step.priority);
            expect(model.has(id)).toBe(false);
            ids.push(id);
            model.set(id, step.priority);
          } else if (step.kind === "pop") {
            const entry = heap.pop();
            expect(entry?.priority).toBe(least());
            if (entry) {
              expect(model.get(entry.id)).toBe(entry.priority);
              expect(entry.item).toBe(`item${ids.indexOf(entry.id)}`);
              model.delete(entry.id);
            }
          } else {
            const id = ids[step.nth];
            const known = model.get(id);
            if (step.kind === "remove") {
              expect(heap.remove(id)?.priority).toBe(known);
              model.delete(id);
            } else {
              heap.reprioritize(id, step.priority);
              if (known !== undefined) model.set(id, step.priority);
            }
          }
          expect(heap.peek()).toBe(least());
          expect(heap.size).toBe(model.size);
        }
      }),
    );
  });
});
