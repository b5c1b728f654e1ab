import { granteeName, newGrant, repeatedGrants } from "../../domain/form/grants";
import type { Path } from "../../domain/form/tree";
import { isObject } from "../../domain/json";
import { useForm, useValue } from "./FormContext";
import { GrantEditor } from "./GrantEditor";
import { ItemList } from "./ItemList";

/** Grants of an access control list, each with the fields of its kind of grantee. */
export function GrantList({ path }: { path: Path }) {
  const { release } = useForm();
  const { effective } = useValue(path);
  const grants = Array.isArray(effective) ? effective : [];
  const repeated = repeatedGrants(grants);
  return (
    <ItemList
      path={path}
      titles={grants.map(granteeName)}
      noun="grant"
      make={() => newGrant(grants, release)}
    >
      {(index) => {
        const grant = grants[index];
        if (!isObject(grant)) return null;
        return <GrantEditor path={[...path, index]} grant={grant} isRepeated={repeated.has(index)} />;
      }}
    </ItemList>
  );
}
