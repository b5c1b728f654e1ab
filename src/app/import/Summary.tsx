import type { Imported } from "../../runtime/cases/import";
import { importRows } from "../domain/importRows";
import { whatIs } from "./whatIs";

/** What a text is, what it does not say, and every field that it sets. */
export function Summary({ imported }: { imported: Imported }) {
  const { unknown, request, operation } = imported;
  return (
    <>
      <p>{whatIs(imported)}. It replaces the request and the operation.</p>
      {unknown.length > 0 && (
        <>
          <h3>It does not say</h3>
          <ul>
            {unknown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Preview title="It sets" fields={request} />
      <Preview title="The operation then sets" fields={operation} />
    </>
  );
}

function Preview({ title, fields }: { title: string; fields: Imported["request"] }) {
  const rows = importRows(fields);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ path, value }) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
