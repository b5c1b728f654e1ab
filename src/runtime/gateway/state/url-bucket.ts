import type { ByteString } from "./text";

/** Name of the bucket in a request's path; empty where there is none. A tenant in front of `:` is not part of it. */
export function bucketOfPath(dialect: ByteString, path: ByteString): ByteString {
  const parts = path.split("/").slice(1);
  if (dialect === "s3") return withoutTenant(parts[0] ?? "");
  if (dialect !== "swift" || parts[0] !== "swift") return "";
  const [first = "", second = ""] = parts.slice(2);
  return first.startsWith("AUTH_") ? second : first;
}

function withoutTenant(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
