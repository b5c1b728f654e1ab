/** What a preset is called, in a list that people search. */
export interface CatalogueEntry {
  title: string;
  /** One sentence; what is special about this request. */
  description: string;
  group: PresetGroup;
}

export type PresetGroup =
  | "Objects"
  | "Copies"
  | "Versions"
  | "Multipart"
  | "Buckets"
  | "Bucket settings"
  | "Access control"
  | "Tags"
  | "Errors"
  | "Swift"
  | "Tenants"
  | "Service";

/** Entries of one group, by preset id: title and description. */
export function group(
  name: PresetGroup,
  entries: Record<string, [title: string, description: string]>,
): [string, CatalogueEntry][] {
  return Object.entries(entries).map(([id, [title, description]]) => [
    id,
    { title, description, group: name },
  ]);
}
