import { useState } from "react";
import { debug as commands } from "../commands";
import { CommandButton } from "../commands/CommandButton";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";

const moves = [commands.runToCursor, commands.runBackToCursor, commands.stepBackOut];

/** Moves that the toolbar has no room for, with their keys. */
export function MoreMoves() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label="More moves"
      open={isOpen}
      onOpenChange={setOpen}
      button={<Icon name="more" />}
      buttonProps={{ className: "button debug-button", title: "More moves", "aria-label": "More moves" }}
    >
      <div className="debug-moves">
        {moves.map((command) => (
          <CommandButton key={command.id} command={command} showKey onRun={() => setOpen(false)}>
            <span>{command.label}</span>
          </CommandButton>
        ))}
      </div>
    </Popover>
  );
}
