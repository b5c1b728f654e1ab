/** What decides which operation a request is. */
export interface Addressed {
  method: string;
  dialect: "s3" | "swift" | "swift-auth" | "";
  bucket: string | null;
  object: string | null;
  parameters: ReadonlySet<string>;
  /** Names in lower case. */
  headers: ReadonlySet<string>;
}

/** Sub-resources that choose an operation: its name for GET, PUT, POST and DELETE of a bucket. */
const bucketOperations: Record<string, Record<string, string>> = {
  acl: { GET: "get_acls", PUT: "put_acls" },
  cors: { GET: "get_cors", PUT: "put_cors", DELETE: "delete_cors" },
  delete: { POST: "multi_object_delete" },
  lifecycle: { GET: "get_lifecycle", PUT: "put_lifecycle", DELETE: "delete_lifecycle" },
  location: { GET: "get_bucket_location" },
  policy: { GET: "get_bucket_policy", PUT: "put_bucket_policy", DELETE: "delete_bucket_policy" },
  tagging: { GET: "get_bucket_tags", PUT: "put_bucket_tags", DELETE: "delete_bucket_tags" },
  uploads: { GET: "list_bucket_multiparts" },
  versioning: { GET: "get_bucket_versioning", PUT: "set_bucket_versioning" },
  website: { GET: "get_bucket_website", PUT: "set_bucket_website", DELETE: "delete_bucket_website" },
  encryption: { GET: "get_bucket_encryption", PUT: "put_bucket_encryption" },
};

const objectOperations: Record<string, Record<string, string>> = {
  acl: { GET: "get_acls", PUT: "put_acls" },
  "legal-hold": { GET: "get_obj_legal_hold", PUT: "put_obj_legal_hold" },
  retention: { GET: "get_obj_retention", PUT: "put_obj_retention" },
  tagging: { GET: "get_obj_tags", PUT: "put_obj_tags", DELETE: "delete_obj_tags" },
  uploadId: { GET: "list_multipart", PUT: "put_obj", POST: "complete_multipart", DELETE: "abort_multipart" },
  uploads: { POST: "init_multipart" },
};

const plainBucket: Record<string, string> = {
  GET: "list_bucket",
  HEAD: "stat_bucket",
  PUT: "create_bucket",
  POST: "post_obj",
  DELETE: "delete_bucket",
};

const plainObject: Record<string, string> = {
  GET: "get_obj",
  HEAD: "get_obj",
  PUT: "put_obj",
  POST: "post_obj",
  DELETE: "delete_obj",
};

const swiftObject: Record<string, string> = { ...plainObject, POST: "put_obj_metadata", COPY: "copy_obj" };

/** `Request.RGWOp` of a request, as recordings have it; undefined where none of them tells. */
export function operationOf(request: Addressed): string | undefined {
  const { method, dialect, bucket, object, parameters, headers } = request;
  if (dialect === "swift-auth") return "swift_auth_get";
  if (dialect === "") return undefined;
  if (method === "OPTIONS") return "options_cors";
  if (bucket === null) return serviceOperation(method, dialect, parameters);
  if (method === "PUT" && object !== null && headers.has("x-amz-copy-source")) return "copy_obj";
  const byResource = object === null ? bucketOperations : objectOperations;
  const resource = Object.keys(byResource).find((name) => parameters.has(name));
  if (resource && dialect === "s3") return byResource[resource]![method];
  if (object === null) return plainBucket[method];
  return (dialect === "swift" ? swiftObject : plainObject)[method];
}

function serviceOperation(
  method: string,
  dialect: string,
  parameters: ReadonlySet<string>,
): string | undefined {
  if (dialect === "swift")
    return method === "HEAD" ? "stat_account" : method === "GET" ? "list_buckets" : undefined;
  if (method !== "GET") return undefined;
  return parameters.has("usage") ? "get_self_usage" : "list_buckets";
}
