/** The page's files by their path from its folder, each with a hash of its content. */
export type Revisions = Readonly<Record<string, string>>;

/** What a version of a file is kept under. */
export function revisionKey(url: string, revision: string): string {
  return `${url}?revision=${revision}`;
}

/** The keys that no file of the current version is kept under. */
export function stale(kept: readonly string[], current: readonly string[]): string[] {
  const wanted = new Set(current);
  return kept.filter((key) => !wanted.has(key));
}
