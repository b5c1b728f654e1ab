import type { Addressed } from "./operation";
import { decode } from "./percent";

export interface Address extends Pick<Addressed, "dialect" | "bucket" | "object"> {
  /** Path with the bucket in front, also where the host names it; percent-encoded. */
  uri: string;
  query: string;
  /** The host without the bucket, where the host names one. */
  domain: string | null;
  /** What had to be taken for granted, as a sentence; null where nothing had. */
  guess: string | null;
}

/** Bucket and object of a request, by path, by virtual host (`bucket.s3.…`), or by Swift's path. */
export function addressOf(target: string, host: string | null): Address {
  const [, path, query = ""] = /^([^?]*)\??(.*)$/s.exec(target)!;
  const plain = { uri: path!, query, domain: null, guess: null };
  if (/^\/auth(\/|$)/.test(path!)) return { ...plain, dialect: "swift-auth", bucket: null, object: null };
  if (/^\/admin(\/|$)/.test(path!)) return { ...plain, dialect: "", bucket: null, object: null };
  const swift = /^\/swift\/v1(?:\/AUTH_[^/]*)?(\/.*)?$/.exec(path!);
  if (swift) return { ...plain, dialect: "swift", ...split(swift[1] ?? "/") };
  const name = (host ?? "").replace(/:\d+$/, "");
  const virtual = /^([a-z0-9][a-z0-9.-]*?)\.(s3[.-].+|localhost)$/.exec(name);
  if (!virtual) return { ...plain, dialect: "s3", ...split(path!), guess: pathStyleGuess(name) };
  const uri = `/${virtual[1]}${path === "/" ? "" : path}`;
  return { ...plain, dialect: "s3", uri, ...split(uri), domain: virtual[2]! };
}

/** `/bucket/key`; a tenant in front of the bucket's name is cut off. */
function split(path: string): { bucket: string | null; object: string | null } {
  const [, bucket = "", object = ""] = /^\/([^/]*)\/?(.*)$/s.exec(path)!;
  const name = decode(bucket);
  return {
    bucket: name === "" ? null : name.slice(name.indexOf(":") + 1),
    object: object === "" ? null : decode(object),
  };
}

function pathStyleGuess(host: string): string | null {
  if (/^[\d.]*$|^\[|^[^.]*$/.test(host) || host.split(".").length < 3 || /^s3[.-]/.test(host)) return null;
  return `Bucket: taken from the path. Where ${host} is a virtual host, its first label is the bucket.`;
}
