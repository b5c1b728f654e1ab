import { group } from "./entry";

export const buckets = [
  ...group("Buckets", {
    list_buckets: ["List buckets", "GET of /; there is no bucket in the request."],
    list_buckets_other: ["List buckets as another user", "Signed by a user who owns none."],
    anon_list_buckets: ["List buckets without signing in", "Answered with an empty list."],
    create_bucket: ["Create a bucket", "PUT with a canned ACL."],
    create_bucket_exists: ["Create a bucket again", "PUT of a bucket that its owner already has."],
    stat_bucket: ["Ask whether a bucket is there", "HEAD of a bucket."],
    list_bucket: ["List a bucket", "GET with prefix, delimiter and max-keys."],
    list_bucket_v2: ["List a bucket, version 2", "GET with list-type=2."],
    get_obj_utf8_query: ["List a bucket by a prefix with accents", "The query needs percent-encoding."],
    delete_bucket: ["Delete a bucket", "Answered 204."],
    delete_bucket_notempty: ["Delete a bucket that is not empty", "Answered 409 BucketNotEmpty."],
  }),
  ...group("Bucket settings", {
    get_bucket_location: ["Get a bucket's location", "GET with ?location."],
    get_bucket_versioning: ["Get a bucket's versioning", "GET with ?versioning."],
    put_bucket_versioning: ["Set a bucket's versioning", "Its operation is set_bucket_versioning."],
    get_cors: ["Get a bucket's CORS rules", "GET with ?cors."],
    put_cors: ["Set a bucket's CORS rules", "PUT with ?cors."],
    get_lifecycle: ["Get a bucket's lifecycle", "GET with ?lifecycle."],
    put_lifecycle: ["Set a bucket's lifecycle", "PUT with ?lifecycle."],
    put_obj_retention: ["Set an object's retention", "Refused: the bucket has no object lock."],
  }),
  ...group("Access control", {
    get_acls_bucket: ["Get a bucket's ACL", "GET with ?acl; its operation is get_acls."],
    put_acls_bucket: ["Set a bucket's ACL", "PUT with ?acl and XML."],
    get_acls_obj: ["Get an object's ACL", "GET with ?acl."],
    put_acls_obj: ["Set an object's ACL", "PUT with ?acl and XML."],
    get_bucket_policy: ["Get a bucket's policy", "GET with ?policy."],
    put_bucket_policy: ["Set a bucket's policy", "PUT with ?policy and JSON."],
    delete_bucket_policy: ["Delete a bucket's policy", "DELETE with ?policy."],
  }),
  ...group("Tags", {
    get_bucket_tags: ["Get a bucket's tags", "GET of a bucket with ?tagging."],
    put_bucket_tags: ["Set a bucket's tags", "PUT of a bucket with ?tagging."],
    get_obj_tags: ["Get an object's tags", "GET with ?tagging."],
    put_obj_tags: ["Set an object's tags", "PUT with ?tagging."],
    delete_obj_tags: ["Delete an object's tags", "DELETE with ?tagging."],
  }),
];
