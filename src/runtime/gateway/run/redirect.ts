import { code } from "../http/errors.ts";
import type { OperationAnswer } from "../http/settle.ts";
import type { JsonObject } from "../types.ts";

/** What an operation does. */
export interface Operation {
  readonly answer: OperationAnswer;
  /** What it changes besides the answer. */
  readonly changes: JsonObject;
}

/** What the gateway loads with the bucket: of another bucket the case does not know it. */
const loadedWithBucket: ReadonlySet<string> = new Set([
  "bucket",
  "bucketacl",
  "object",
  "objectacl",
  "policy",
  "tags",
]);

/**
 * The operation on the bucket that preRequest named instead. A case knows one bucket: where that one was missing, the
 * other is taken to be there and the operation to succeed; else the other one does not exist.
 */
export function redirected(operation: Operation): Operation {
  const wasMissing = operation.answer.rgwCode === code.noSuchBucket;
  const kept = Object.entries(operation.changes).filter(
    ([name]) => !loadedWithBucket.has(name.toLowerCase()),
  );
  return {
    answer: wasMissing ? {} : { status: 404, httpStatus: "NoSuchBucket", rgwCode: code.noSuchBucket },
    changes: { ...Object.fromEntries(kept), ...(wasMissing && { Bucket: { Tenant: "" } }) },
  };
}
