import type { Recording } from "./recording/recording";

/** Answers that are kept of a recording: more than a person has set at once. */
const MOST = 64;

const answers = new WeakMap<Recording, Map<string, unknown>>();

/** What `find` finds of a recording; found once for each key, as it may take another run. */
export function remembered<T>(recording: Recording, key: string, find: () => T): T {
  let known = answers.get(recording);
  if (known === undefined) {
    known = new Map();
    answers.set(recording, known);
  }
  if (known.has(key)) return known.get(key) as T;
  const found = find();
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(key, found);
  return found;
}
