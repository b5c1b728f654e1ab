import { commands, palette } from "../commands";
import { type Command, isAvailable, shortcutsOf } from "../commands/command";
import { ariaShortcut, formatShortcut, formatShortcuts, isMac } from "../commands/shortcut";
import { getStore } from "../store/store";
import { usePopover } from "../store/usePopover";
import { setPopover } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import { SearchList } from "../ui/SearchList";
import type { Item } from "../ui/search";

const mac = isMac(navigator.platform);

function itemOf(command: Command): Item {
  const { id, label, group, shortcut } = command;
  const note = formatShortcuts(shortcutsOf(command), mac);
  return { id, title: label, group, ...(shortcut && { note }) };
}

/** All commands that are available now, by name. */
export function Palette() {
  const popover = usePopover("palette");
  const available = popover.open
    ? commands.filter((each) => each !== palette && isAvailable(each, getStore()))
    : [];
  return (
    <Popover
      label="Commands"
      {...popover}
      align="end"
      buttonProps={{
        className: "button plain palette",
        title: palette.label,
        "aria-label": palette.label,
        "aria-keyshortcuts": ariaShortcut(palette.shortcut!, mac),
      }}
      button={
        <>
          <span className="wide">Commands</span>
          <span className="key wide" data-key={formatShortcut(palette.shortcut!, mac)} />
          <Icon name="more" />
        </>
      }
    >
      <SearchList
        label="Commands"
        placeholder="What do you want to do?"
        items={available.map(itemOf)}
        nothing="No command fits. Try fewer letters."
        onChoose={(id) => {
          setPopover(null);
          // The popover gives the focus back first, so that a command may take it elsewhere.
          setTimeout(() => commands.find((each) => each.id === id)?.run());
        }}
      />
    </Popover>
  );
}
