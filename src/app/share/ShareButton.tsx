import { lazyPart } from "../faults/lazyPart";
import { usePopover } from "../store/usePopover";
import { Popover } from "../ui/Popover";

const ShareForm = lazyPart(() => import("./ShareForm"));

/** Writes the draft into a link. */
export function ShareButton() {
  const popover = usePopover("share");
  return (
    <Popover
      label="Share"
      {...popover}
      align="end"
      buttonProps={{ className: "button plain", title: "A link that holds the whole case" }}
      button="Share"
    >
      <ShareForm />
    </Popover>
  );
}
