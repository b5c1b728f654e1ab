/** Strings up to this length are kept. */
const LONGEST = 40;
/** Strings that are kept at most: enough for all names that libraries and hosts write. */
const CAPACITY = 1024;

const literals = new Map<string, unknown>();

/**
 * The Lua string of a JavaScript text. Lua strings never change, so all states share those of the texts that were
 * used before. Nothing is accounted: that is for whoever pushes the string.
 */
export function literal<T>(text: string, make: (text: string) => T): T {
  const known = literals.get(text);
  if (known !== undefined) return known as T;
  const made = make(text);
  if (text.length > LONGEST) return made;
  if (literals.size >= CAPACITY) literals.clear();
  literals.set(text, made);
  return made;
}
