import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { pathName, useForm, useValue } from "./FormContext";

/** Takes a field out of what the operation did, so that it stays as the request has it. */
export function LeaveAlone({ path }: { path: Path }) {
  const { side } = useForm();
  const { value, set } = useValue(path);
  // The items of a list have nothing below them: a list replaces the whole of another.
  if (side === "request" || value === undefined || path.some((key) => typeof key === "number")) return null;
  return (
    <button
      type="button"
      className="field-remove field-leave"
      aria-label={`Leave ${pathName(path)} as the request has it`}
      title="Leave it as the request has it"
      onClick={() => set(undefined)}
    >
      <Icon name="cross" />
    </button>
  );
}
