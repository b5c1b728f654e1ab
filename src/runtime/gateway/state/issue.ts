/** A mistake in a run's input. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(
    /** Where it is, for example `request.HTTP.Method`. */
    readonly place: string,
    problem: string,
  ) {
    super(`${place}: ${problem}`);
  }
}

/** `expected …, got …` about one value. */
export function mismatch(place: string, expected: string, got: unknown): InputError {
  const shown = got === undefined ? "nothing" : JSON.stringify(got);
  return new InputError(
    place,
    `expected ${expected}, got ${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}`,
  );
}
