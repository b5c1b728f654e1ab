import { isError } from "../http/body";
import { choosesStorageClass, code } from "../http/errors";
import type { OperationAnswer } from "../http/settle";
import { type RequestState, urlBucket } from "../state/request";
import { TableValue } from "../state/values";
import type { Change, Json, JsonObject } from "../types";
import { refusedMetadata } from "./stored-metadata";

/** What an operation does. */
export interface Operation {
  readonly answer: OperationAnswer;
  /** What it changes besides the answer. */
  readonly changes: JsonObject;
}

/** The answer to a request that preRequest aborts. */
export const aborted: Operation = {
  answer: { status: 403, httpStatus: "AccessDenied", rgwCode: code.access },
  changes: {},
};

/** The operation that preRequest made of the request by what it wrote. */
export function operationAfter(
  operation: Operation,
  state: RequestState,
  changes: readonly Change[],
  bucketNameRedirects: boolean,
): Operation {
  if (bucketNameRedirects && namesOtherBucket(state)) return redirected(operation);
  if (choosesUnknownClass(state, operation, changes)) return withoutClass;
  const refused = isError(operation.answer.status ?? 200) ? null : refusedMetadata(state);
  return refused === null ? operation : { ...operation, answer: refused };
}

/** Whether the bucket, not loaded yet, has another name than the request's path gives it. */
function namesOtherBucket({ fields, bucketLoaded }: RequestState): boolean {
  const bucket = fields.get("bucket");
  return !bucketLoaded && bucket instanceof TableValue && bucket.text("name") !== urlBucket(fields);
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
function redirected(operation: Operation): Operation {
  const wasMissing = operation.answer.rgwCode === code.noSuchBucket;
  const kept = Object.entries(operation.changes).filter(
    ([name]) => !loadedWithBucket.has(name.toLowerCase()),
  );
  return {
    answer: wasMissing ? {} : { status: 404, httpStatus: "NoSuchBucket", rgwCode: code.noSuchBucket },
    changes: { ...Object.fromEntries(kept), ...(wasMissing && { Bucket: { Tenant: "" } }) },
  };
}

/** Nothing is stored in a storage class that the zone does not have. */
const withoutClass: Operation = {
  answer: { status: 400, httpStatus: "InvalidArgument", rgwCode: code.invalidArgument },
  changes: {},
};

/**
 * Whether preRequest chose a storage class that the zone does not have. A case's zone has STANDARD, and the classes
 * that its request and its bucket name.
 */
function choosesUnknownClass(
  { fields }: RequestState,
  { changes: done }: Operation,
  changes: readonly Change[],
): boolean {
  const chosen = changes.filter(({ path }) => path === "Request.HTTP.StorageClass");
  if (chosen.length === 0 || !choosesStorageClass(fields.text("rgwop"))) return false;
  const known: Json[] = ["", "STANDARD", chosen[0]!.before, bucketClass(done)];
  return !known.includes(chosen.at(-1)!.after);
}

/** Storage class of the bucket's placement rule, as a case's `operation` has it. */
function bucketClass(changes: JsonObject): Json {
  let value: Json | undefined = changes;
  for (const name of ["bucket", "placementrule", "storageclass"]) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    value = Object.entries(value).find(([key]) => key.toLowerCase() === name)?.[1];
  }
  return value ?? null;
}
