import { Unwind } from "../../lua/unwind";
import type { Outcome } from "../types";

/** The real gateway does not go on from here. */
export class GatewayStop extends Unwind {
  override readonly name = "GatewayStop";

  constructor(
    readonly status: "crash" | "hang" | "undefined",
    readonly outcome: Outcome,
  ) {
    super(status, outcome.reason);
  }
}
