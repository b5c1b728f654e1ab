import { help } from "../commands";
import { formatShortcut, isMac } from "../commands/shortcut";
import { lazyPart } from "../faults/lazyPart";
import { usePopover } from "../store/usePopover";
import { Popover } from "../ui/Popover";

const HelpText = lazyPart(() => import("./HelpText"));

/** What the page is for, and every key. */
export function Help() {
  const popover = usePopover("help");
  return (
    <Popover
      label={help.label}
      {...popover}
      align="end"
      buttonProps={{ className: "button small" }}
      button={
        <>
          Help <span className="key">{formatShortcut(help.shortcut!, isMac(navigator.platform))}</span>
        </>
      }
    >
      <HelpText />
    </Popover>
  );
}
