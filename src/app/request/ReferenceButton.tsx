import { lazyPart } from "../faults/lazyPart";
import { usePopover } from "../store/usePopover";
import { Popover } from "../ui/Popover";

const Reference = lazyPart(() => import("../reference/Reference"));

/** Opens the reference of every field. */
export function ReferenceButton() {
  const popover = usePopover("reference");
  return (
    <Popover
      label="Reference"
      {...popover}
      buttonProps={{ className: "button small", title: "Every field and every problem, explained" }}
      button="Reference"
    >
      <Reference />
    </Popover>
  );
}
