import { answerCodes, answerNames, methods, statusCodes, storageClasses } from "./choices";
import type { TableSchema } from "./field";

export const http: TableSchema = {
  name: "HTTP",
  description: "A request as HTTP.",
  fields: [
    {
      name: "Parameters",
      type: "map",
      description: "Parameters of the query, decoded; one that is repeated keeps its last value.",
    },
    { name: "Resources", type: "map", description: "Sub-resources of the query, such as uploadId." },
    {
      name: "Metadata",
      type: "map",
      keys: "x-amz-meta-…",
      writable: true,
      description: "The x-amz-* headers, names in lower case.",
      notes: [
        { text: "Keys that start with x-amz-meta- are stored with the object.", context: "preRequest" },
        { text: "Writing has no effect: the operation is over.", context: "postRequest" },
        { text: "Assigning nil is an error.", until: "quincy" },
        {
          text: "A key that is added here breaks the signature of a SigV2 request.",
          until: "squid",
          context: "preRequest",
        },
      ],
    },
    { name: "Host", type: "string", default: "localhost", description: "Host header without the port." },
    { name: "Method", type: "string", default: "GET", common: methods, description: "HTTP method." },
    {
      name: "URI",
      type: "string",
      default: "/",
      description: "Path of the request as sent, percent-encoded.",
    },
    { name: "QueryString", type: "string", description: "Query of the request as sent." },
    { name: "Domain", type: "string", default: "localhost", description: "Domain of the host." },
    {
      name: "StorageClass",
      type: "string",
      since: "quincy",
      writable: true,
      common: storageClasses,
      description: "Storage class of the object to store; empty for the default one.",
      notes: [{ text: "Assigning chooses the storage class of the object.", context: "preRequest" }],
    },
  ],
};

export const response: TableSchema = {
  name: "Response",
  description: "The answer to a request.",
  fields: [
    {
      name: "HTTPStatusCode",
      type: "integer",
      int32: true,
      writable: true,
      default: 200,
      common: statusCodes,
      description: "HTTP status code.",
      notes: [
        {
          text: "The client has been answered: writing changes the operations log only.",
          context: "postRequest",
        },
        {
          text: "The operation still runs; operations that set a status of their own ignore it.",
          context: "preRequest",
        },
      ],
    },
    {
      name: "HTTPStatus",
      type: "string",
      writable: true,
      common: answerNames,
      description: "Error code as text, for example NoSuchKey; empty on success.",
    },
    {
      name: "RGWCode",
      type: "integer",
      int32: true,
      writable: true,
      common: answerCodes,
      description: "The gateway's own error number.",
    },
    { name: "Message", type: "string", writable: true, description: "Message of an error answer." },
  ],
};

export const trace: TableSchema = {
  name: "Trace",
  description: "Tracing of a request.",
  fields: [
    { name: "Enable", type: "boolean", writable: true, description: "Whether the request is traced." },
    {
      name: "SetAttribute",
      type: "function",
      description:
        "SetAttribute(key, value) sets an attribute of the trace; does nothing while it is not recorded.",
    },
    {
      name: "AddEvent",
      type: "function",
      description:
        "AddEvent(name [, attributes]) adds an event to the trace; does nothing while it is not recorded.",
    },
  ],
};

export const zoneGroup: TableSchema = {
  name: "ZoneGroup",
  description: "A zone group.",
  fields: [
    {
      name: "Name",
      type: "string",
      description: "Name of the zone group.",
      notes: [{ text: "Empty: it is set after this context.", context: "preRequest", finds: "empty" }],
    },
    { name: "Endpoint", type: "string", description: "Endpoint of the zone group; empty without one." },
  ],
};
