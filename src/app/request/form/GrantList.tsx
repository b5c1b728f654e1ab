import { fieldsOf } from "../../../runtime/gateway/schema";
import type { JsonObject } from "../../../runtime/gateway/types";
import { isObject, type Path } from "../../domain/form/tree";
import { useForm, useValue } from "./FormContext";
import { ItemList } from "./ItemList";

/** Grants of an access control list, each with its own fields. */
export function GrantList({ path }: { path: Path }) {
  const { release } = useForm();
  const { effective } = useValue(path);
  const titles = (Array.isArray(effective) ? effective : []).map((grant) =>
    isObject(grant) && grant.Id !== "" ? `Grant of ${String(grant.Id ?? "")}` : "Grant of a group",
  );
  return <ItemList path={path} table="Grant" titles={titles} noun="grant" make={() => newGrant(release)} />;
}

/** A user's full control, in the form of the release. */
function newGrant(release: Parameters<typeof fieldsOf>[1]): JsonObject {
  const user = fieldsOf("Grant", release).get("user")!;
  return {
    Id: "user",
    Type: 0,
    Permission: 15,
    User: user.type === "table" ? { Tenant: "", Id: "user" } : "user",
  };
}
