/** One printed figure. */
export interface Figure {
  readonly what: string;
  /** With its unit, for example `3.4 times`. */
  readonly measured: string;
  /** What we want it to be, in words; left out where there is no goal. */
  readonly goal?: string;
  readonly met?: boolean;
}

export interface Bench {
  /** Its name on the command line, the file's name. */
  readonly name: string;
  run(): Promise<Figure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which the share `p` (0 to 1) of the values lies. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]!;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Median of time(a) / time(b) over `rounds`, each measured right after the other in turn, after one round to warm up.
 */
export async function ratio(a: () => unknown, b: () => unknown, rounds = 9): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = round % 2 ? await timed(a) : 0;
    const second = await timed(b);
    const other = round % 2 ? first : await timed(a);
    if (round > 0) ratios.push(other / second);
  }
  return median(ratios);
}
