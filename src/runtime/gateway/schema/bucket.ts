import { storageClasses } from "./choices";
import type { TableSchema } from "./field";

export const bucket: TableSchema = {
  name: "Bucket",
  description: "A bucket.",
  fields: [
    { name: "Tenant", type: "string", description: "Tenant of the bucket; empty for the default one." },
    {
      name: "Name",
      type: "string",
      description: "Name of the bucket.",
      until: "pacific",
    },
    {
      name: "Name",
      type: "string",
      description: "Name of the bucket.",
      since: "quincy",
      writable: true,
      notes: [
        { text: "Can be assigned to only while the bucket is not loaded, in preRequest." },
        { text: "Assigning sends the request to that bucket.", until: "squid", context: "preRequest" },
        { text: "Assigning has no effect on the operation.", since: "tentacle", context: "preRequest" },
      ],
    },
    { name: "Marker", type: "string", description: "First id that the bucket had." },
    { name: "Id", type: "string", description: "Id of the bucket." },
    {
      name: "Count",
      type: "integer",
      until: "reef",
      description: "Number of objects.",
      notes: [
        {
          text: "0 but after operations that read the bucket's statistics, as delete_bucket and Swift listings do.",
        },
      ],
    },
    {
      name: "Size",
      type: "integer",
      until: "reef",
      unit: "bytes",
      description: "Bytes of all objects.",
      notes: [
        {
          text: "0 but after operations that read the bucket's statistics, as delete_bucket and Swift listings do.",
        },
      ],
    },
    { name: "ZoneGroupId", type: "string", description: "Id of the zone group that holds the bucket." },
    { name: "CreationTime", type: "time", description: "When the bucket was made." },
    { name: "MTime", type: "time", description: "When the bucket was changed." },
    { name: "Quota", type: "table", of: "Quota", description: "Quota of the bucket." },
    {
      name: "PlacementRule",
      type: "table",
      of: "PlacementRule",
      description: "Where its objects are placed.",
    },
    { name: "User", type: "table", of: "User", until: "reef", description: "Owner of the bucket." },
    {
      name: "User",
      type: "table",
      of: "User",
      since: "squid",
      optional: true,
      description: "Owner of the bucket; nil where an account owns it.",
    },
    {
      name: "Account",
      type: "string",
      since: "squid",
      optional: true,
      description: "Id of the account that owns the bucket; nil where a user owns it.",
    },
  ],
};

export const quota: TableSchema = {
  name: "Quota",
  description: "Quota of a bucket.",
  fields: [
    {
      name: "MaxSize",
      type: "integer",
      unit: "bytes",
      default: -1,
      description: "Largest size in bytes; -1 for none.",
    },
    {
      name: "MaxObjects",
      type: "integer",
      default: -1,
      description: "Largest number of objects; -1 for none.",
    },
    { name: "Enabled", type: "boolean", description: "Whether the quota is enforced." },
    {
      name: "Rounded",
      type: "boolean",
      default: true,
      description: "Whether sizes are rounded up to 4 KiB.",
    },
  ],
};

export const placementRule: TableSchema = {
  name: "PlacementRule",
  description: "Where the objects of a bucket are placed.",
  fields: [
    {
      name: "Name",
      type: "string",
      default: "default-placement",
      description: "Name of the placement target.",
    },
    {
      name: "StorageClass",
      type: "string",
      common: storageClasses,
      description: "Storage class; empty for the default one.",
    },
  ],
};
