/** Thrown to leave a run whose rest nobody wants. The VM lets it pass as it does an `Unwind`; the stack stays. */
export class Left extends Error {
  readonly unwinds = true;
}
