import type { Json, JsonObject } from "../../../runtime/gateway/types";
import type { Path } from "../form/tree";
import { isObject } from "../json";

/** One thing that a case expects. */
export interface Item {
  path: Path;
  /** The context, the address or the kind, over which items of a list stand together. */
  group: string;
  /** What it is within its group: a line's number, a field's name. */
  label: string;
  /** A text (`text`), one of the statuses, an error's text or null, or any JSON value. */
  kind: "text" | "status" | "error" | "value" | "empty";
  value: Json;
}

/** Everything that an `expect` expects, in the order of the contract; what has another shape is left out. */
export function itemsOf(expected: JsonObject): Item[] {
  return [
    ...lists("log", expected.log, (context) =>
      context === "*" ? "Log of all contexts" : `Log of ${context}`,
    ),
    ...entries("status", expected.status, "status", "How each context ends"),
    ...entries("error", expected.error, "error", "Errors"),
    ...entries("response", expected.response, "value", "Request.Response at the end"),
    ...answer(expected.http),
    ...entries("request", expected.request, "value", "Fields at the end"),
    ...(expected.opsLog === undefined ? [] : [opsLogItem(expected.opsLog)]),
    ...lists("network", expected.network, (address) => `Received by ${address}`),
  ];
}

function lists(kind: string, given: Json | undefined, group: (key: string) => string): Item[] {
  if (!isObject(given)) return [];
  return Object.entries(given).flatMap(([key, lines]): Item[] => {
    if (!Array.isArray(lines)) return [];
    const common = { group: group(key) };
    if (lines.length === 0) return [{ ...common, path: [kind, key], label: "", kind: "empty", value: [] }];
    return lines.map((value, at) => ({
      ...common,
      path: [kind, key, at],
      label: String(at + 1),
      kind: "text",
      value,
    }));
  });
}

function entries(key: string, given: Json | undefined, kind: Item["kind"], group: string): Item[] {
  if (!isObject(given)) return [];
  return Object.entries(given).map(([label, value]) => ({ path: [key, label], group, label, kind, value }));
}

function answer(given: Json | undefined): Item[] {
  return entries("http", given, "text", "What the client gets").map((item) =>
    item.label === "status" ? { ...item, kind: "value" } : item,
  );
}

function opsLogItem(value: Json): Item {
  return { path: ["opsLog"], group: "Operations log", label: "records", kind: "value", value };
}

/** Names an item among others. */
export function itemKey({ path }: Pick<Item, "path">): string {
  return JSON.stringify(path);
}

/** How a run's results name an item: `log.preRequest[0]`, `network["unix:/tmp/socket"][0]`. */
export function resultName({ path: [kind, key, at] }: Pick<Item, "path">): string {
  if (key === undefined) return String(kind);
  const table = kind === "network" ? `network[${JSON.stringify(key)}]` : `${kind}.${key}`;
  return at === undefined ? table : `${table}[${at}]`;
}

/** A line that may be any. */
export const anyLine = { matches: "" };

/**
 * What is left of an `expect` without some of its items. Lines are counted, so one that is left out of a list becomes
 * one that may be any; a list of nothing else goes.
 */
export function pruned(expected: JsonObject, without: ReadonlySet<string>): JsonObject {
  const prune = (value: Json, path: Path): Json | undefined => {
    if (without.has(itemKey({ path }))) return undefined;
    if (Array.isArray(value)) {
      const lines = value.map((line, at) => (without.has(itemKey({ path: [...path, at] })) ? anyLine : line));
      return value.length > 0 && lines.every((line) => line === anyLine) ? undefined : lines;
    }
    if (!isObject(value) || path.length > 1) return value;
    const kept = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      const left = prune(inner, [...path, key]);
      return left === undefined ? [] : [[key, left]];
    });
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  };
  return (prune(expected, []) ?? {}) as JsonObject;
}

/** The `expect` without an item, and without what is empty then. */
export function withoutItem(expected: JsonObject, { path }: Pick<Item, "path">): JsonObject {
  const [key, ...rest] = path;
  const inner = expected[String(key)];
  const others = Object.entries(expected).filter(([each]) => each !== key);
  if (rest.length === 0 || !isObject(inner)) return Object.fromEntries(others);
  const left = without(inner, rest);
  return Object.fromEntries(
    Object.entries(expected).flatMap(([each, value]): [string, Json][] => {
      if (each !== key) return [[each, value]];
      return Object.keys(left).length === 0 ? [] : [[each, left]];
    }),
  );
}

function without(table: JsonObject, [key, at]: Path): JsonObject {
  const lines = table[String(key)];
  const others = Object.entries(table).filter(([each]) => each !== key);
  if (at === undefined || !Array.isArray(lines)) return Object.fromEntries(others);
  const left = lines.filter((_, index) => index !== at);
  if (left.length === 0) return Object.fromEntries(others);
  return Object.fromEntries(
    Object.entries(table).map(([each, value]) => [each, each === key ? left : value]),
  );
}
