import { MapValue } from "../state/map";
import type { RequestState } from "../state/request";
import { toText } from "../state/text";
import { TableValue, type Value } from "../state/values";
import type { JsonObject } from "../types";
import { isError } from "./body";

/**
 * The record that `Request.Log` writes, as `radosgw-admin log show` of 16.2.15 shows it. What a case does not tell is
 * empty or 0: access key, referrer, user agent, and what was sent besides an object's bytes.
 */
export function opsLogRecord(state: RequestState): JsonObject {
  const { fields } = state;
  const response = fields.table("response");
  const time = toText(fields.text("time")).replace(" ", "T");
  const user = userId(fields.table("objectowner").get("user"));
  const owner = objectOwner(fields.get("objectacl"));
  return {
    bucket: bucketName(state),
    time: `${time}.000000Z`,
    time_local: `${time}.000000+0000`,
    remote_addr: environment(state, "aws:SourceIp"),
    ...(owner !== "" && { object_owner: owner }),
    user,
    operation: toText(fields.text("rgwop")),
    uri: requestLine(fields.table("http")),
    http_status: String(response.integer("httpstatuscode")),
    error_code: toText(response.text("httpstatus")),
    bytes_sent: transfers(state, "get_obj") ? objectSize(state) : 0,
    bytes_received: transfers(state, "put_obj") ? Number(fields.integer("contentlength")) : 0,
    object_size: objectSize(state),
    total_time: 0,
    user_agent: "",
    referrer: "",
    trans_id: toText(fields.text("transactionid")),
    authentication_type: user === "" ? "" : "Local",
    temp_url: false,
  };
}

/** The bucket with its tenant in front; empty while the gateway does not know it. */
function bucketName({ fields, bucketNameKnown }: RequestState): string {
  const bucket = fields.get("bucket");
  if (!bucketNameKnown || !(bucket instanceof TableValue)) return "";
  const tenant = bucket.text("tenant");
  return toText(tenant === "" ? bucket.text("name") : `${tenant}/${bucket.text("name")}`);
}

/** Method and path of the request; the gateway writes the query twice. */
function requestLine(http: TableValue): string {
  const query = http.text("querystring") === "" ? "" : `?${http.text("querystring")}`;
  return toText(`${http.text("method")} ${http.text("uri")}${query}${query} HTTP/1.1`);
}

/** A user as `tenant$id`, or the id alone. */
function userId(user: Value): string {
  if (user instanceof TableValue) {
    const tenant = user.text("tenant");
    return toText(tenant === "" ? user.text("id") : `${tenant}$${user.text("id")}`);
  }
  return typeof user === "string" ? toText(user) : "";
}

function objectOwner(acl: Value): string {
  return acl instanceof TableValue ? userId(acl.table("owner").get("user")) : "";
}

function environment({ fields }: RequestState, key: string): string {
  const map = fields.get("environment");
  const value = map instanceof MapValue ? map.get(key) : null;
  return typeof value === "string" ? toText(value) : "";
}

/** Whether the operation is `op` and bytes of an object went over the wire. */
function transfers({ fields }: RequestState, op: string): boolean {
  if (fields.text("rgwop") !== op || fields.table("http").text("method") === "HEAD") return false;
  return op === "put_obj" || !isError(Number(fields.table("response").integer("httpstatuscode")));
}

function objectSize({ fields }: RequestState): number {
  const object = fields.get("object");
  return object instanceof TableValue ? Number(object.integer("size")) : 0;
}
