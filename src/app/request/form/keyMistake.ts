/** What is wrong with a key that is typed for a map's entry; undefined where nothing is. */
export function keyMistake(key: string, taken: ReadonlySet<string>, name: string): string | undefined {
  if (key === "") return "An entry needs a key.";
  return taken.has(key) ? `${name} has an entry ${key} already: a key can be there once.` : undefined;
}
