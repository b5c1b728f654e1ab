import type { JsonObject, ReleaseName } from "../../gateway/types";
import { httpFields } from "./httpFields";
import { type HttpRequest, ImportError, type Imported, splitAddress } from "./imported";

/** Whether JSON is a record of the operations log. */
export function isOpsLogRecord(value: JsonObject): boolean {
  return typeof value.uri === "string" && typeof value.operation === "string" && "http_status" in value;
}

/** A record of the operations log, as `radosgw-admin log show` and the ops log socket write it. @throws ImportError */
export function readOpsLogRecord(record: JsonObject, release: ReleaseName): Omit<Imported, "kind"> {
  const line = /^([A-Z]+) (\S+)/.exec(String(record.uri));
  if (!line) throw new ImportError(`uri: expected a request line, got "${String(record.uri)}".`);
  const { host, target } = splitAddress(onceQuery(line[2]!));
  const http: HttpRequest = {
    method: line[1]!,
    target,
    host,
    headers: headersOf(record),
    bodyBytes: Number(record.bytes_received ?? 0),
    user: null,
  };
  const { request, unknown } = httpFields(http, release);
  const time = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(String(record.time ?? ""));
  const known: JsonObject = {
    ...request,
    RGWOp: String(record.operation),
    ...(time && { Time: `${time[1]} ${time[2]}` }),
    ...(record.trans_id && { TransactionId: record.trans_id }),
  };
  const drop = /^(What the operation did|RGWOp:|Time:|HTTP.Host:|ContentLength:|ObjectOwner)/;
  return {
    request: known,
    operation: operationOf(record),
    unknown: [
      "HTTP.Metadata, GenericAttributes: the headers, which the log does not keep.",
      "HTTP.Host: which host it went to.",
      ...unknown.filter((sentence) => !drop.test(sentence)),
      "The operation: all but the status, the error code and the user.",
    ],
  };
}

/** What the record tells of the answer and of the user. */
function operationOf(record: JsonObject): JsonObject {
  const status = Number.parseInt(String(record.http_status), 10);
  const user = String(record.user ?? "");
  const [id = "", tenant = ""] = user.split("$").reverse();
  return {
    Response: {
      ...(Number.isInteger(status) && { HTTPStatusCode: status }),
      HTTPStatus: String(record.error_code ?? ""),
    },
    ...(user !== "" && { ObjectOwner: { User: { Tenant: tenant, Id: id } } }),
    ...(record.remote_addr ? { Environment: { "aws:SourceIp": String(record.remote_addr) } } : {}),
  };
}

/** The gateway writes the query twice. */
function onceQuery(target: string): string {
  const [path, ...queries] = target.split("?");
  const isTwice = queries.length === 2 && queries[0] === queries[1];
  return [path, ...(isTwice ? queries.slice(0, 1) : queries)].join("?");
}

function headersOf({ http_x_headers: listed }: JsonObject): [string, string][] {
  const pairs = Array.isArray(listed)
    ? listed.flatMap((one) => Object.entries((one ?? {}) as JsonObject))
    : [];
  return pairs.map(([name, value]) => [
    name
      .toLowerCase()
      .replace(/^http_/, "")
      .replaceAll("_", "-"),
    String(value),
  ]);
}
