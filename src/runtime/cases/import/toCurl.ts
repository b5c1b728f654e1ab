import type { Json, JsonObject } from "../../gateway/types";
import { valueAt } from "../fields/walk";

/** Headers that a signer adds by itself. */
const signed = new Set(["x-amz-date", "x-amz-content-sha256", "x-amz-security-token"]);

/**
 * A curl command that sends such a request. Its signature is left to curl (`--aws-sigv4`), with the keys as shell
 * variables; a body of the right length stands in for the object's.
 */
export function toCurl(request: JsonObject): string {
  const text = (...path: string[]) => asText(valueAt(request, path));
  const method = text("HTTP", "Method") || "GET";
  const host = text("HTTP", "Host") || "localhost";
  const query = text("HTTP", "QueryString");
  const address = `http://${host}${pathOn(host, request)}${query && `?${query}`}`;
  const headers = [...metadata(request), ...attributes(request)];
  const length = Number(asText(valueAt(request, ["ContentLength"])) || 0);
  const parts = [
    method === "HEAD" ? "curl -I" : `curl -X ${method}`,
    quote(address),
    ...headers.map(([name, value]) => `-H ${quote(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(text("Dialect") === "s3" || text("Dialect") === ""
      ? ['--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"', "--aws-sigv4 aws:amz:default:s3"]
      : []),
    ...(length > 0 ? [`--data-binary "$(head -c ${length} /dev/zero | tr '\\0' x)"`] : []),
  ];
  return parts.join(" \\\n  ");
}

/** The path as the client sends it: without the bucket where the host names it. */
function pathOn(host: string, request: JsonObject): string {
  const uri = asText(valueAt(request, ["HTTP", "URI"])) || "/";
  const bucket = /^\/([^/]*)/.exec(uri)![1]!;
  return bucket !== "" && host.startsWith(`${bucket}.`) ? uri.slice(bucket.length + 1) || "/" : uri;
}

function metadata(request: JsonObject): [string, string][] {
  const isSwift = asText(valueAt(request, ["Dialect"])) === "swift";
  return entries(valueAt(request, ["HTTP", "Metadata"]))
    .filter(([name]) => !signed.has(name))
    .map(([name, value]) => [isSwift ? name.replace(/^x-amz-meta-/, "x-object-meta-") : name, value]);
}

function attributes(request: JsonObject): [string, string][] {
  return entries(valueAt(request, ["GenericAttributes"]))
    .filter(([name]) => name.startsWith("user.rgw."))
    .map(([name, value]) => [name.slice("user.rgw.".length).replaceAll("_", "-"), value]);
}

function entries(map: Json | undefined): [string, string][] {
  return typeof map === "object" && map !== null && !Array.isArray(map)
    ? Object.entries(map).map(([key, value]) => [key, asText(value)])
    : [];
}

function asText(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A word of a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
