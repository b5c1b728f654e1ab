import type { Field, TableName } from "../../gateway/schema";
import type { ReleaseName } from "../../gateway/types";
import type { Address } from "../../net/stream";
import { readableFields } from "./fields";
import { captureRuntime } from "./hook-runtime";

export interface CaptureOptions {
  release: ReleaseName;
  context: "preRequest" | "postRequest";
  /** Where the collector listens: unix or TCP. */
  to: Exclude<Address, { kind: "udp" }>;
  /** The longest that one request may wait for the collector, seconds. */
  timeout?: number;
}

const defaultTimeout = 0.1;

/** Entries of a map or list that are read: two grants for one user make `pairs` run for ever on some releases. */
const maxEntries = 1000;

/**
 * The Lua hook that sends the whole Request as one line of JSON. It reads only what the release has by its field
 * tables, so that the C++ exceptions of Pacific, which no pcall catches, are never raised; whatever else may fail stays
 * inside a pcall; and it never waits longer for the collector than `timeout`.
 */
export function captureHook({ release, context, to, timeout = defaultTimeout }: CaptureOptions): string {
  const connect =
    to.kind === "unix"
      ? `local s = require("socket.unix")(); s:settimeout(${timeout}); assert(s:connect(${quote(to.path)}))`
      : `local s = require("socket").tcp(); s:settimeout(${timeout}); assert(s:connect(${quote(to.host)}, ${to.port}))`;
  return `-- Sends each request to \`moonhook collect\` as a line of JSON. Made by \`moonhook capture\` for ${release}, ${context}.
${captureRuntime(maxEntries)}
local function send(line)
  ${connect}
  s:send(line)
  s:close()
end

pcall(function ()
  local request = ${tableText("Request", "Request", release, 1)}
  send('{"moonhook":1,"release":"${release}","context":"${context}","request":' .. request .. "}\\n")
end)
`;
}

/** An expression that gives a table's JSON text. */
function tableText(table: TableName, path: string, release: ReleaseName, depth: number, first = ""): string {
  const indent = "  ".repeat(depth + 1);
  const members = readableFields(table, release).map(
    (field) => `${indent}{ "${field.name}", ${reader(field, path, release, depth)} },\n`,
  );
  return `object {\n${first && indent.slice(2) + first}${members.join("")}${"  ".repeat(depth)}}`;
}

/** A function that gives the field's JSON text, or nil for nil. */
function reader(field: Field, path: string, release: ReleaseName, depth: number): string {
  const at = `${path}.${field.name}`;
  const value = valueText(field, at, release, depth);
  const guarded = field.type === "table" ? `${at} and ${value}` : value;
  return `function () return ${guarded} end`;
}

function valueText(field: Field, at: string, release: ReleaseName, depth: number): string {
  if (field.type === "table" && field.of) return tableText(field.of, at, release, depth + 1);
  if (field.type !== "map" && field.type !== "list") return `scalar(${at})`;
  if (!field.of) return `${field.type}(${at}, scalar)`;
  // A map of tables is a list in a case, where the key of a grant is its Id. Keys that are no text: it is the user's.
  const id = 'type(key) == "string" and scalar(key) or scalar(item.User or "")';
  const key = field.of === "Grant" ? `  { "Id", function () return ${id} end },\n` : "";
  const text = tableText(field.of, "item", release, depth + 1, key);
  return `list(${at}, function (item, key) return ${text} end)`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
