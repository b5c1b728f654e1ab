import type { ReactNode } from "react";
import { Group, useDefaultLayout } from "react-resizable-panels";

interface Props {
  /** Names the layout in the browser's storage. */
  id: string;
  orientation: "horizontal" | "vertical";
  /** The panels that are there now, where they come and go. */
  panelIds?: string[];
  children: ReactNode;
}

/** Panels side by side or one above the other, whose sizes are remembered. */
export function Split({ id, orientation, panelIds, children }: Props) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `moonhook.${id}`,
    storage: localStorage,
    panelIds,
  });
  return (
    <Group
      className="split"
      orientation={orientation}
      onLayoutChanged={onLayoutChanged}
      {...(defaultLayout && { defaultLayout })}
    >
      {children}
    </Group>
  );
}
