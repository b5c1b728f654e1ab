import type { TableSchema } from "./field";

export const object: TableSchema = {
  name: "Object",
  description: "An object.",
  fields: [
    { name: "Name", type: "string", description: "Key of the object." },
    { name: "Instance", type: "string", description: "Version of the object; empty where it has none." },
    { name: "Id", type: "string", description: "Name of the object in RADOS." },
    {
      name: "Size",
      type: "integer",
      unit: "bytes",
      description: "Bytes.",
      notes: [{ text: "0: the object is not loaded yet.", context: "preRequest", finds: "empty" }],
    },
    {
      name: "MTime",
      type: "time",
      description: "When the object was changed.",
      notes: [{ text: "1970: the object is not loaded yet.", context: "preRequest", finds: "empty" }],
    },
  ],
};

export const copyFrom: TableSchema = {
  name: "CopyFrom",
  description: "Source of a copy.",
  fields: [
    { name: "Tenant", type: "string", description: "Tenant of the bucket copied from." },
    { name: "Bucket", type: "string", description: "Name of the bucket copied from." },
    { name: "Object", type: "table", of: "Object", description: "The object copied from." },
  ],
};
