import { inputOfValue } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { pathName, useForm, useValue } from "./FormContext";

const longest = 80;

/** Marks a field that differs from where the case began, and brings it back. */
export function Reset({ path }: { path: Path }) {
  const { isChanged, before, reset } = useValue(path);
  const { side, say } = useForm();
  if (!isChanged) return null;
  const was =
    before === undefined
      ? side === "operation"
        ? "unchanged by the operation"
        : "its default"
      : before === null
        ? "nil"
        : inputOfValue(before) || "empty";
  const name = pathName(path);
  return (
    <button
      type="button"
      className="field-reset"
      aria-label={`Reset ${name}`}
      title={`Changed. Back to ${was.length > longest ? `${was.slice(0, longest)}…` : was}`}
      onClick={() => {
        reset();
        say(`${name} is as the case began.`);
      }}
    >
      <Icon name="restart" />
    </button>
  );
}
