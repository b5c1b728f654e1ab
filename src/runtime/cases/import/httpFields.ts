import { fieldsOf } from "../../gateway/schema";
import type { JsonObject, ReleaseName } from "../../gateway/types";
import { addressOf } from "./address";
import type { HttpRequest } from "./imported";
import { operationOf } from "./operation";
import { decode } from "./percent";

/** Query parameters that are sub-resources; so are all that begin with `response-`. */
const subResources = new Set(
  (
    "acl append cors delete end-date lifecycle location logging notification partNumber policy policyStatus position " +
    "publicAccessBlock requestPayment start-date tagging torrent uploadId uploads usage versionId versioning versions " +
    "website"
  ).split(" "),
);

/** Headers that the gateway keeps as attributes of the object. */
const attributes = [
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-type",
  "expires",
];

/** An HTTP request as fields of `Request` in preRequest, and what it does not tell. */
export function httpFields(
  http: HttpRequest,
  release: ReleaseName,
): { request: JsonObject; unknown: string[] } {
  const headers = new Map(http.headers.map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const address = addressOf(http.target, http.host);
  const { dialect, bucket, object, uri, query } = address;
  const parameters = readQuery(query);
  const operation = operationOf({
    method: http.method,
    dialect,
    bucket,
    object,
    parameters: new Set(parameters.keys()),
    headers: new Set(headers.keys()),
  });
  const length = headers.get("content-length") ?? headers.get("x-amz-decoded-content-length");
  const bytes = http.bodyBytes ?? (length === undefined ? null : Number(length));
  const host = http.host?.replace(/:\d+$/, "");
  const storageClass = headers.get("x-amz-storage-class") ?? "";
  const date = headers.get("x-amz-date") && timeOf(headers.get("x-amz-date")!);
  const request: JsonObject = {
    ...(operation && { RGWOp: operation }),
    DecodedURI: decode(uri),
    ...(bytes !== null && { ContentLength: bytes }),
    ...(date && { Time: date }),
    Dialect: dialect,
    ...(dialect === "swift" && { SwiftAccountName: "" }),
    GenericAttributes: Object.fromEntries(
      attributes
        .filter((name) => headers.has(name))
        .map((name) => [`user.rgw.${name.replaceAll("-", "_")}`, headers.get(name)!]),
    ),
    HTTP: {
      Parameters: Object.fromEntries(parameters),
      Resources: Object.fromEntries([...parameters].filter(([name]) => isSubResource(name))),
      Metadata: metadata(headers),
      ...(host && { Host: host, Domain: address.domain ?? host }),
      Method: http.method,
      URI: uri,
      QueryString: query,
      ...(fieldsOf("HTTP", release).has("storageclass") && storageClass && { StorageClass: storageClass }),
    },
    Bucket: bucketFields(bucket, release),
    Object: object === null ? null : objectFields(object, parameters.get("versionId") ?? ""),
  };
  return {
    request,
    unknown: unknownOf(http, { operation, bytes, host: host ?? null, guess: address.guess }, headers),
  };
}

function isSubResource(name: string): boolean {
  return subResources.has(name) || name.startsWith("response-");
}

/** Parameters by decoded name; one that is repeated keeps its last value. */
function readQuery(query: string): Map<string, string> {
  const parts = query.split("&").filter(Boolean);
  return new Map(
    parts.map((part) => {
      const [, name, value = ""] = /^([^=]*)=?(.*)$/s.exec(part)!;
      return [decode(name!.replaceAll("+", " ")), decode(value.replaceAll("+", " "))];
    }),
  );
}

/** The x-amz-* headers; Swift's metadata headers count as x-amz-meta-*. */
function metadata(headers: ReadonlyMap<string, string>): JsonObject {
  const entries = [...headers].flatMap(([name, value]): [string, string][] => {
    const swift = /^x-(?:object|container|account)-meta-(.+)$/.exec(name);
    if (swift) return [[`x-amz-meta-${swift[1]}`, value]];
    return name.startsWith("x-amz-") ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** Pacific has no bucket before the operation; later releases one that has its name only. */
function bucketFields(name: string | null, release: ReleaseName): JsonObject | null {
  const fields = fieldsOf("Bucket", release);
  if (fieldsOf("Request", release).get("bucket")!.optional) return null;
  return Object.fromEntries(
    [...fields.values()].map((field) => [field.name, field.name === "Name" ? (name ?? "") : null]),
  );
}

function objectFields(name: string, version: string): JsonObject {
  const id = version ? `_:${version}_${name}` : name.startsWith("_") ? `_${name}` : name;
  return { Name: name, Instance: version, Id: id, Size: 0, MTime: "1970-01-01 00:00:00" };
}

/** `20260101T000000Z` as the gateway writes times. */
function timeOf(stamp: string): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

interface Known {
  operation: string | undefined;
  bytes: number | null;
  host: string | null;
  guess: string | null;
}

function unknownOf(http: HttpRequest, known: Known, headers: ReadonlyMap<string, string>): string[] {
  const key = /Credential=([^/,\s]+)/.exec(headers.get("authorization") ?? "")?.[1] ?? http.user;
  return [
    !known.operation && "RGWOp: which operation this is; choose it.",
    known.bytes === null && "ContentLength: how long the body is.",
    !known.host && "HTTP.Host: which host it went to.",
    known.guess,
    !headers.has("x-amz-date") && "Time: when it was sent; the case's clock stands in.",
    key
      ? `ObjectOwner, User: who the user of the key ${key} is.`
      : "ObjectOwner, User: who sent it, if it was signed.",
    "What the operation did: choose it on the operation's side.",
  ].filter((sentence): sentence is string => Boolean(sentence));
}
