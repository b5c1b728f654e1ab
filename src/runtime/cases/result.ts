import type { GatewayResult } from "../gateway/types";
import type { ExpectationResult } from "./expect/check";

/** What running a case gives: the gateway's result, and what became of the case's expectations. */
export interface CaseResult extends GatewayResult {
  expectations: ExpectationResult[];
  /** Whether all hold; null where the case expects nothing. */
  pass: boolean | null;
}
