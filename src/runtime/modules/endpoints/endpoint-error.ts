/** A mistake in an endpoint's description. `place` is relative to the endpoint, such as `faults[0]`. */
export class EndpointError extends Error {
  override name = "EndpointError";

  constructor(
    readonly place: string,
    message: string,
  ) {
    super(message);
  }
}
