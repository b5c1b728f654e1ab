import type { CaseFile } from "../domain/draft";

/** An item of `examples/index.json`. */
export interface ExampleEntry {
  /** Name of the case file beside the index. */
  file: string;
  name: string;
  /** One sentence. */
  description: string;
}

const folder = "examples/";

async function fetchJson<T>(file: string): Promise<T> {
  const response = await fetch(`${folder}${file}`);
  if (!response.ok) throw new Error(`${folder}${file}: the server answered ${response.status}`);
  return (await response.json()) as T;
}

export function fetchExamples(): Promise<ExampleEntry[]> {
  return fetchJson("index.json");
}

export function fetchExample(file: string): Promise<CaseFile> {
  return fetchJson(file);
}
