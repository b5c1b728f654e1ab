import { lazyPart } from "../faults/lazyPart";
import { usePopover } from "../store/usePopover";
import { Popover } from "../ui/Popover";

const ImportForm = lazyPart(() => import("../import/ImportForm"));

/** Takes a request from elsewhere. */
export function ImportButton() {
  const popover = usePopover("import");
  return (
    <Popover
      label="Import a request"
      {...popover}
      buttonProps={{
        className: "button small",
        title: "From curl, HTTP, an AWS debug log, the ops log, a capture",
      }}
      button="Import…"
    >
      <ImportForm />
    </Popover>
  );
}
