import type { CaseFile } from "../domain/draft";
import { readPageFile } from "../files/pageFile";

/** An item of `examples/index.json`. */
export interface ExampleEntry {
  /** Name of the case file beside the index. */
  file: string;
  name: string;
  /** One sentence. */
  description: string;
  /** Name of the group it stands in. */
  group: string;
  /** On which releases it works, one sentence. */
  works: string;
}

const folder = "examples/";

export function fetchExamples(): Promise<ExampleEntry[]> {
  return readPageFile(`${folder}index.json`);
}

export function fetchExample(file: string): Promise<CaseFile> {
  return readPageFile(`${folder}${file}`);
}
