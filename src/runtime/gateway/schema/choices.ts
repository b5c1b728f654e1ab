import { reasonPhrase } from "../http/reason-phrases";
import type { Choice } from "./field";

/** radosgw's ACLGranteeTypeEnum. */
export const grantTypes = choices("user", "email", "group", "unknown", "referer");

/** radosgw's ACLGroupTypeEnum. */
export const groupTypes = choices("none", "all users", "authenticated users");

/** radosgw's RGW_PERM_* bits. */
export const permissions: readonly Choice[] = [
  { value: 1, meaning: "READ" },
  { value: 2, meaning: "WRITE" },
  { value: 4, meaning: "READ_ACP" },
  { value: 8, meaning: "WRITE_ACP" },
];

/** Which grants have a user, a group and a referer, by the grantee's type. */
export const ofUsers = { field: "Type", values: [0, 1, 3] };
export const ofGroups = { field: "Type", values: [2] };
export const ofReferers = { field: "Type", values: [4] };

export const methods: readonly Choice[] = [
  { value: "GET", meaning: "read" },
  { value: "HEAD", meaning: "read the headers" },
  { value: "PUT", meaning: "store or set" },
  { value: "POST", meaning: "form, multipart or several objects" },
  { value: "DELETE", meaning: "remove" },
  { value: "OPTIONS", meaning: "CORS preflight" },
];

/** Storage classes that S3 clients send; a gateway takes those that its placement target has. */
export const storageClasses: readonly Choice[] = [
  { value: "STANDARD", meaning: "the default one" },
  { value: "STANDARD_IA", meaning: "infrequent access" },
  { value: "ONEZONE_IA", meaning: "infrequent access, one zone" },
  { value: "INTELLIGENT_TIERING", meaning: "tiered by use" },
  { value: "GLACIER", meaning: "archive" },
  { value: "DEEP_ARCHIVE", meaning: "long-term archive" },
];

/** Status codes that recorded gateways answered with, and those that hooks often set. */
export const statusCodes: readonly Choice[] = [
  200, 201, 202, 204, 206, 304, 400, 401, 403, 404, 409, 412, 416, 429, 500, 503,
].map((value) => ({ value, meaning: reasonPhrase(value) }));

/** What recorded gateways answered in place of 200: name, the gateway's own number, status code. */
const answers = [
  ["Created", -1900, 201],
  ["Accepted", -1901, 202],
  ["NoContent", -1902, 204],
  ["NotModified", -2016, 304],
  ["BadDigest", -2005, 400],
  ["InvalidArgument", -22, 400],
  ["InvalidBucketName", -2000, 400],
  ["InvalidRequest", -2021, 400],
  ["AccessDenied", -13, 403],
  ["InvalidAccessKeyId", -2028, 403],
  ["SignatureDoesNotMatch", -2027, 403],
  ["NoSuchBucket", -2002, 404],
  ["NoSuchKey", -2, 404],
  ["BucketNotEmpty", -39, 409],
  ["PreconditionFailed", -2015, 412],
  ["InvalidRange", -34, 416],
] as const;

export const answerNames: readonly Choice[] = answers.map(([value, , code]) => ({
  value,
  meaning: String(code),
}));

export const answerCodes: readonly Choice[] = answers.map(([meaning, value]) => ({ value, meaning }));

function choices(...meanings: string[]): readonly Choice[] {
  return meanings.map((meaning, value) => ({ value, meaning }));
}

/** `0 user, 1 email` */
export function listed(all: readonly Choice[]): string {
  return all.map(({ value, meaning }) => `${value} ${meaning}`).join(", ");
}
