import type { TableName } from "../../../runtime/gateway/schema";
import type { Path } from "../../domain/form/tree";
import { useValue } from "./FormContext";
import { ItemList } from "./ItemList";

/** A list of tables, such as policies. */
export function TableList({ path, table }: { path: Path; table: TableName }) {
  const { effective } = useValue(path);
  const titles = (Array.isArray(effective) ? effective : []).map((_, index) => `${table} ${index}`);
  return (
    <ItemList
      path={path}
      table={table}
      titles={titles}
      noun={table.toLowerCase()}
      make={() => ({ Text: "{}", Statements: [] })}
    />
  );
}
