/**
 * Names of operations as `Request.RGWOp` has them, by what they act on. Sources: recordings of radosgw 16.2.15 to
 * 20.2.4 for about 100 requests; the names of operations that were not recorded are radosgw's own.
 */

/** Their requests name an object, so that Request.Object is there. */
const objectOperations =
  "abort_multipart complete_multipart copy_obj delete_obj delete_obj_tags get_obj put_obj get_obj_tags " +
  "init_multipart list_multipart put_obj_retention get_obj_retention put_obj_legal_hold get_obj_legal_hold " +
  "put_obj_tags put_obj_metadata get_obj_attrs restore_obj";

const bucketOperations =
  "create_bucket delete_bucket list_bucket stat_bucket get_bucket_location get_bucket_policy put_bucket_policy " +
  "delete_bucket_policy get_bucket_versioning set_bucket_versioning get_bucket_tags put_bucket_tags " +
  "delete_bucket_tags get_lifecycle put_lifecycle delete_lifecycle get_cors put_cors delete_cors " +
  "list_bucket_multiparts multi_object_delete get_bucket_website set_bucket_website delete_bucket_website " +
  "get_bucket_object_lock put_bucket_object_lock get_bucket_encryption put_bucket_encryption " +
  "get_bucket_public_access_block put_bucket_public_access_block get_request_payment set_request_payment";

const otherOperations =
  "list_buckets post_obj get_acls put_acls options_cors get_usage get_self_usage stat_account put_account_metadata " +
  "get_health_check swift_auth_get info";

export const actsOnObject: ReadonlySet<string> = new Set(objectOperations.split(" "));

/** Every operation known, for completion behind `Request.RGWOp ==`. */
export const operations: readonly string[] = [objectOperations, bucketOperations, otherOperations].flatMap(
  (names) => names.split(" "),
);
