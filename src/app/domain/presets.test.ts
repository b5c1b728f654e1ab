import { expect, it } from "vitest";
import { presets } from "../../runtime/cases/presets";
import { search } from "../ui/search";
import { presetItem } from "./presets";

const items = (await presets("reef")).map(presetItem);
const found = (query: string) => search(items, query).map(({ id }) => id);

it.each([
  ["upload tags", "put_obj"],
  ["x-amz-tagging", "put_obj"],
  ["copy", "copy_obj"],
  ["multipart init", "init_multipart"],
  ["multipart complete", "complete_multipart"],
  ["part upload PUT", "put_part"],
  ["404 key", "err_no_such_key"],
  ["404 bucket", "err_no_such_bucket"],
  ["403", "err_anon_get"],
  ["swift put", "swift_put_obj"],
  ["versionId", "get_obj_version"],
  ["acl", "put_acls_bucket"],
  ["policy", "get_obj_policy"],
  ["sigv2", "put_obj_v2sig"],
  ["206", "get_obj_range"],
  ["tenant", "tenant_put_obj"],
  ["stat_bucket", "stat_bucket"],
  ["get_self_usage", "get_usage"],
])("%s finds %s among the recorded requests", (query, id) => {
  expect(found(query)).toContain(id);
});

it("puts the operation itself before its variants", () => {
  for (const id of ["put_obj", "get_obj", "copy_obj", "list_bucket"]) expect(found(id)[0]).toBe(id);
});
