import { useStore } from "../store/store";
import { prefer } from "../store/viewActions";

/** Form or JSON: two sides of one text. */
export function FieldsSwitch() {
  const chosen = useStore(({ preferences }) => preferences.fields);
  return (
    <fieldset className="fields-switch" aria-label="Edit the fields as">
      {(["form", "json"] as const).map((id) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => prefer({ fields: id })}>
          {id === "form" ? "Form" : "JSON"}
        </button>
      ))}
    </fieldset>
  );
}
