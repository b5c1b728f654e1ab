import type { Json, JsonObject } from "../../../runtime/gateway/types";
import type { ScriptId } from "../documents";
import { type Path, valueAt, withValue } from "../form/tree";

/** Something that a case can expect besides what it does. */
export interface Addition {
  label: string;
  /** What the person has to name, as an example: a field, an address. */
  names?: string;
  /** The expectations with this one at their end. */
  add(expected: JsonObject, name: string): JsonObject;
}

/** The expectations with a value at a path. */
export function setAt(expected: JsonObject, path: Path, value: Json): JsonObject {
  return withValue(expected, path, value) as JsonObject;
}

/** Everything that can be expected of the scripts of some contexts. */
export function additionsOf(contexts: readonly ScriptId[]): Addition[] {
  return [
    ...contexts.map((context) => ({ label: `a log line of ${context}`, add: line("log", context) })),
    { label: "a log line, whatever the context", add: line("log", "*") },
    ...contexts.map((context) => value(`how ${context} ends`, ["status", context], "ok")),
    ...contexts.map((context) => value(`no error of ${context}, or its text`, ["error", context], null)),
    ...["HTTPStatusCode", "HTTPStatus", "RGWCode", "Message"].map((field) =>
      value(`Request.Response.${field}`, ["response", field], /Code$/.test(field) ? 200 : ""),
    ),
    value("the client's status", ["http", "status"], 200),
    value("the client's reason", ["http", "reason"], "OK"),
    value("the client's body", ["http", "body"], { contains: "" }),
    {
      label: "a field at the end",
      names: 'HTTP.Metadata["x-amz-meta-a"]',
      add: (expected, name) => setAt(expected, ["request", name], null),
    },
    value("records of the operations log", ["opsLog"], 1),
    {
      label: "a line to an endpoint",
      names: "unix:/tmp/socket",
      add: (expected, name) => line("network", name)(expected),
    },
  ];
}

const value = (label: string, path: Path, first: Json): Addition => ({
  label,
  add: (expected) => setAt(expected, path, first),
});

/** Adds a line at the end of a list. */
const line = (kind: string, key: string) => (expected: JsonObject) => {
  const lines = valueAt(expected, [kind, key]);
  return setAt(expected, [kind, key], [...(Array.isArray(lines) ? lines : []), { contains: "" }]);
};
