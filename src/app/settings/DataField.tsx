import type { Json } from "../../runtime/gateway/types";
import { bytesOf, type DataForm, dataOf, formOf } from "../domain/data";
import { count } from "../domain/values";
import { changeSetting } from "../store/deskActions";

/** The object's bytes, which getData and putData read: as text or in base64, with their number. */
export function DataField({ data }: { data: Json | undefined }) {
  const { form, text } = formOf(data);
  const bytes = bytesOf({ form, text });
  const write = (value: { form: DataForm; text: string }) => changeSetting("data", dataOf(value));
  return (
    <div className="settings-data">
      <label>
        <span>Object's bytes</span>
        <textarea
          className="text-field"
          rows={3}
          value={text}
          spellCheck={false}
          placeholder="none"
          onChange={({ target }) => write({ form, text: target.value })}
        />
      </label>
      <p>
        <select
          aria-label="Form of the bytes"
          className="text-field"
          value={form}
          onChange={({ target }) => write({ form: target.value as DataForm, text })}
        >
          <option value="text">text</option>
          <option value="base64">base64</option>
        </select>
        {bytes === null ? (
          <span className="tone-bad">This is no base64.</span>
        ) : (
          <span className="quiet">{count(bytes, "byte")}, repeated up to ContentLength</span>
        )}
      </p>
    </div>
  );
}
