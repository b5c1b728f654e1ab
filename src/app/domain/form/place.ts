import type { ReleaseName } from "../../../runtime/gateway/types";

/** A document of fields: the request as preRequest sees it, or what the operation did, which postRequest sees. */
export type Side = "request" | "operation";

export interface FormPlace {
  side: Side;
  release: ReleaseName;
}

/** The context that sees a side's fields first. */
export function contextOf(side: Side): "preRequest" | "postRequest" {
  return side === "request" ? "preRequest" : "postRequest";
}
