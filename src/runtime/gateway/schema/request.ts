import { type Note, now, type TableSchema } from "./field";

/** Before Tentacle, preRequest runs before authentication. */
const userNotKnown: Note = {
  text: "Empty strings: the user is not known yet.",
  until: "squid",
  context: "preRequest",
  finds: "empty",
};

/** Sources: Ceph's lua-scripting document and recordings of radosgw 16.2.15 to 20.2.4. */
export const request: TableSchema = {
  name: "Request",
  description: "The request that the gateway is serving.",
  fields: [
    {
      name: "RGWOp",
      type: "string",
      description: "Name of the operation, for example get_obj, put_obj or list_buckets.",
      default: "Unknown",
      notes: [{ text: "HEAD of an object is get_obj too; HEAD of a bucket is stat_bucket." }],
    },
    {
      name: "DecodedURI",
      type: "string",
      description: "Path of the request without its query, URL-decoded.",
    },
    {
      name: "ContentLength",
      type: "integer",
      unit: "bytes",
      description: "Content-Length header; 0 where the request has no body.",
    },
    {
      name: "GenericAttributes",
      type: "map",
      keys: "user.rgw.…",
      description: "The standard headers that the gateway stores, such as user.rgw.content_type.",
    },
    {
      name: "Response",
      type: "table",
      of: "Response",
      description: "What the gateway answers, or has answered.",
    },
    {
      name: "SwiftAccountName",
      type: "string",
      optional: true,
      when: { field: "Dialect", values: ["swift"] },
      description: "Account name of a Swift request; nil for any other dialect.",
    },
    {
      name: "Bucket",
      type: "table",
      of: "Bucket",
      optional: true,
      until: "pacific",
      description: "The bucket of the request.",
      notes: [
        {
          text: "Nil until the bucket is loaded, which is after this context.",
          context: "preRequest",
          finds: "nil",
        },
      ],
    },
    {
      name: "Bucket",
      type: "table",
      of: "Bucket",
      since: "quincy",
      description: "The bucket of the request.",
      notes: [
        {
          text: "Until the bucket is loaded only Name has a value; every other field is nil.",
          context: "preRequest",
        },
      ],
    },
    {
      name: "Object",
      type: "table",
      of: "Object",
      optional: true,
      description: "The object of the request; nil where the request names none.",
      notes: [{ text: "Only its name is known yet: Size is 0 and MTime 1970.", context: "preRequest" }],
    },
    {
      name: "CopyFrom",
      type: "table",
      of: "CopyFrom",
      optional: true,
      when: { field: "RGWOp", values: ["copy_obj"] },
      description: "Source of a copy_obj; nil in any other operation.",
      notes: [
        { text: "Always nil here.", until: "squid", context: "preRequest", finds: "nil" },
        {
          text: "Reading any field of it crashes the gateway.",
          until: "pacific",
          context: "postRequest",
          finds: "crash",
        },
      ],
    },
    {
      name: "ObjectOwner",
      type: "table",
      of: "Owner",
      description: "The user who sent the request.",
      notes: [userNotKnown],
    },
    {
      name: "ZoneGroup",
      type: "table",
      of: "ZoneGroup",
      description: "The zone group that serves the request.",
    },
    ...(["User", "Bucket", "Object"] as const).flatMap((whose) => accessControl(whose)),
    {
      name: "Environment",
      type: "map",
      keys: "aws:…",
      description: "IAM condition keys, such as aws:SourceIp; not the process's environment.",
      notes: [
        { text: "Empty: it is filled after this context.", context: "preRequest", finds: "empty" },
        { text: "aws:CurrentTime holds seconds since 1970 and aws:EpochTime an ISO time: they are swapped." },
      ],
    },
    {
      name: "Policy",
      type: "table",
      of: "Policy",
      optional: true,
      description: "Policy of the bucket; nil where it has none.",
      notes: [{ text: "Always nil here.", context: "preRequest", finds: "nil" }],
    },
    {
      name: "UserPolicies",
      type: "list",
      of: "Policy",
      description: "Policies of the user, from index 0.",
    },
    { name: "RGWId", type: "string", description: "The gateway: <instance>-<zone>-<zone group>." },
    { name: "HTTP", type: "table", of: "HTTP", description: "The request as HTTP." },
    {
      name: "Time",
      type: "time",
      default: now,
      description: "When the request came, in the gateway's local time.",
    },
    {
      name: "Dialect",
      type: "string",
      default: "s3",
      values: [
        { value: "s3", meaning: "S3" },
        { value: "swift", meaning: "Swift" },
        { value: "swift-auth", meaning: "Swift sign-in" },
        { value: "", meaning: "admin API" },
      ],
      description: "s3, swift, swift-auth, or empty for the admin API.",
      notes: [{ text: "The document writes S3 and Swift; the values are in lower case." }],
    },
    { name: "Id", type: "string", description: "Id of the request: <zone id>.<instance>.<number>." },
    { name: "TransactionId", type: "string", description: "Id that the client sees in x-amz-request-id." },
    {
      name: "Tags",
      type: "map",
      description: "Tags of the object.",
      notes: [
        {
          text: "Empty, even where the request sends x-amz-tagging.",
          context: "preRequest",
          finds: "empty",
        },
      ],
    },
    {
      name: "User",
      type: "table",
      of: "User",
      since: "quincy",
      description: "The user who sent the request.",
      notes: [userNotKnown],
    },
    { name: "Trace", type: "table", of: "Trace", since: "reef", description: "Tracing of this request." },
    {
      name: "Log",
      type: "function",
      description: "Writes a record to the operations log; returns 0, or a negative error number.",
      notes: [{ text: "Its name is case-sensitive." }],
    },
  ],
};

function accessControl(whose: "User" | "Bucket" | "Object"): TableSchema["fields"] {
  const field = {
    name: `${whose}ACL`,
    type: "table",
    of: "ACL",
    description: `Access control list of the ${whose.toLowerCase()}.`,
  } as const;
  return [
    {
      ...field,
      optional: true,
      until: "reef",
      notes: [{ text: "Always nil here.", context: "preRequest", finds: "nil" }],
    },
    {
      ...field,
      since: "squid",
      notes: [
        { text: "Without owner and grants until it is loaded.", context: "preRequest", finds: "empty" },
      ],
    },
  ];
}
