import { type TableName, tables } from "../../../runtime/gateway/schema";
import type { JsonObject } from "../../../runtime/gateway/types";
import { initialValue } from "../../domain/form/initial";
import type { Path } from "../../domain/form/tree";
import { TableFieldsView } from "./FieldView";
import { useValue } from "./FormContext";
import { ItemList } from "./ItemList";

/** A list of tables, such as policies; scripts count them from 0. */
export function TableList({ path, table }: { path: Path; table: TableName }) {
  const { effective } = useValue(path);
  const items = Array.isArray(effective) ? effective : [];
  return (
    <ItemList
      path={path}
      titles={items.map((_, index) => `${table} ${index}`)}
      noun={table.toLowerCase()}
      make={() => initialTable(table)}
    >
      {(index) => <TableFieldsView path={[...path, index]} table={table} isWhole />}
    </ItemList>
  );
}

/** A table with the fields that it always has. */
function initialTable(table: TableName): JsonObject {
  const always = tables[table].fields.filter(({ optional }) => !optional);
  return Object.fromEntries(always.map((field) => [field.name, initialValue(field)]));
}
