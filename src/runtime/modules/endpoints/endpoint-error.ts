/** A mistake in an endpoint's description. `place` is relative to the endpoint, such as `faults[0]`. */
export class EndpointError extends Error {
  override name = "EndpointError";
  /** Which endpoint of a case it is, from 0. */
  index = 0;

  constructor(
    readonly place: string,
    message: string,
  ) {
    super(message);
  }
}
