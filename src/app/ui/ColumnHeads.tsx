/** The heads of a table's columns. */
export function ColumnHeads({ of }: { of: readonly string[] }) {
  return (
    <thead>
      <tr>
        {of.map((head, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a watch may be named as another column is
          <th key={index} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
