import { group } from "./entry";

export const others = [
  ...group("Errors", {
    err_no_such_key: ["Download an object that is not there", "404 NoSuchKey."],
    err_head_no_such_key: ["Ask for headers of a missing object", "HEAD, 404 without a body."],
    err_no_such_bucket: ["List a bucket that is not there", "404 NoSuchBucket."],
    err_anon_get: ["Download without signing in, denied", "403 AccessDenied."],
    err_anon_put: ["Upload without signing in, denied", "403 AccessDenied."],
    put_obj_other_user: ["Upload as another user, denied", "403 AccessDenied."],
    err_bad_key: ["Unknown access key", "403 InvalidAccessKeyId."],
    err_bad_secret: ["Wrong secret key", "403 SignatureDoesNotMatch."],
    get_obj_dup_query: [
      "List with one parameter twice",
      "The last value stays; the signature does not match.",
    ],
    err_bad_range: ["Range outside the object", "416 InvalidRange."],
    err_precond: ["If-Match that does not match", "412 PreconditionFailed."],
    err_not_modified: ["If-None-Match that matches", "304 NotModified."],
    err_bad_md5: ["Upload with a wrong Content-MD5", "400 BadDigest."],
    err_bad_bucket_name: ["Create a bucket with a bad name", "400 InvalidBucketName."],
    err_malformed_acl: ["Set an ACL that is not XML", "400 InvalidArgument."],
    err_expect_continue: ["Upload to an unknown storage class", "400 InvalidArgument."],
  }),
  ...group("Swift", {
    swift_auth: ["Swift: sign in", "GET /auth/v1.0; the dialect is swift-auth."],
    swift_unauth: ["Swift: bad token", "401 AccessDenied."],
    swift_list_buckets: ["Swift: list containers", "GET of the account."],
    swift_stat_account: ["Swift: ask for the account's headers", "HEAD of the account."],
    swift_create_bucket: [
      "Swift: create a container",
      "PUT of a container that is there already, answered 202.",
    ],
    swift_list_bucket: ["Swift: list a container", "GET of a container."],
    swift_put_obj: ["Swift: upload an object", "PUT with X-Object-Meta-Color, answered 201."],
    swift_get_obj: ["Swift: download an object", "GET of an object."],
    swift_put_obj_metadata: ["Swift: set an object's metadata", "POST, answered 202."],
    swift_delete_obj: ["Swift: delete an object", "Answered 204."],
    swift_healthcheck: ["Swift: health check", "GET /swift/healthcheck."],
  }),
  ...group("Tenants", {
    tenant_put_obj: ["Upload as a tenant's user", "The user is acme$alice; only preRequest was recorded."],
    tenant_get_obj: ["Download as a tenant's user", "The user is acme$alice; only preRequest was recorded."],
    tenant_get_obj_explicit: [
      "Download from tenant:bucket",
      "The tenant is named in the path; only preRequest was recorded.",
    ],
    tenant_list_buckets: ["List a tenant's buckets", "The user is acme$alice; only preRequest was recorded."],
  }),
  ...group("Service", {
    get_usage: ["Get one's own usage", "GET with ?usage; its operation is get_self_usage."],
    admin_get_usage: ["Admin API: usage, denied", "GET /admin/usage, 403; the dialect is empty."],
  }),
];
