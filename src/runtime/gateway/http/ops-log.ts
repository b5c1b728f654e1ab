import type { RequestState } from "../state/request.ts";
import { toText } from "../state/text.ts";
import { TableValue } from "../state/values.ts";
import type { Json, JsonObject } from "../types.ts";

/**
 * The record that `Request.Log` writes, in the JSON form of the operations log (`rgw_format_ops_log_entry`). What the
 * request does not tell, such as the client's address before authentication, is empty.
 */
export function opsLogRecord(state: RequestState): JsonObject {
  const { fields } = state;
  const response = fields.table("response");
  const http = fields.table("http");
  const text = (value: string): string => toText(value);
  const time = `${text(fields.text("time")).replace(" ", "T")}.000000Z`;
  return {
    bucket: text(state.bucketNameKnown ? bucketName(state) : ""),
    time,
    time_local: time,
    remote_addr: environment(state, "aws:SourceIp"),
    user: ownerId(state),
    operation: text(fields.text("rgwop")),
    uri: text(`${http.text("method")} ${uriWithQuery(http)} HTTP/1.1`),
    http_status: String(response.integer("httpstatuscode")),
    error_code: text(response.text("httpstatus")),
    bytes_sent: 0,
    bytes_received: Number(fields.integer("contentlength")),
    object_size: objectSize(state),
    total_time: 0,
    user_agent: "",
    referrer: "",
    trans_id: text(fields.text("transactionid")),
    authentication_type: "",
  };
}

function bucketName(state: RequestState): string {
  const bucket = state.fields.get("bucket");
  return bucket instanceof TableValue ? bucket.text("name") : "";
}

function uriWithQuery(http: TableValue): string {
  const query = http.text("querystring");
  return query === "" ? http.text("uri") : `${http.text("uri")}?${query}`;
}

function ownerId(state: RequestState): string {
  const user = state.fields.table("objectowner").get("user");
  return toText(user instanceof TableValue ? user.text("id") : typeof user === "string" ? user : "");
}

function environment(state: RequestState, key: string): string {
  const map = state.fields.get("environment");
  if (typeof map !== "object" || map === null || map.kind !== "map") return "";
  const value = map.get(key);
  return typeof value === "string" ? toText(value) : "";
}

function objectSize(state: RequestState): Json {
  const object = state.fields.get("object");
  return object instanceof TableValue ? Number(object.integer("size")) : 0;
}
