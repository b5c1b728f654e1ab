import { casesOfLines } from "./capture-lines";
import { checkPaths, findCases } from "./find";
import { linesOf } from "./json-lines";
import type { CaseSource } from "./source";

/** Names of files that hold a case, or a captured request, on each line. */
const jsonLines = /\.(jsonl|ndjson)$/i;

/**
 * Every case under the paths, in the same order each time. Files of JSON lines are read only where a path names them,
 * and as they are asked for.
 * @throws BadInput for a path that is not there, or a folder without any case
 */
export async function* sourcesOf(paths: readonly string[]): AsyncGenerator<CaseSource> {
  checkPaths(paths);
  for (const file of findCases(paths)) {
    if (jsonLines.test(file)) yield* casesOfLines(file, linesOf(file));
    else yield { file };
  }
}

/** One of `count` equal parts of a suite; `index` from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Every case whose turn it is: dealt out one by one, so that neighbours, which are alike, spread over the parts. */
export async function* shardOf(
  sources: AsyncIterable<CaseSource>,
  { index, count }: Shard,
): AsyncGenerator<CaseSource> {
  let at = 0;
  for await (const source of sources) if (at++ % count === index - 1) yield source;
}
