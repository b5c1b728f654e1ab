import type { ReactNode } from "react";
import { Group, useDefaultLayout } from "react-resizable-panels";

interface Props {
  /** Names the layout in the browser's storage. */
  id: string;
  orientation: "horizontal" | "vertical";
  children: ReactNode;
}

/** Panels side by side or one above the other, whose sizes are remembered. */
export function Split({ id, orientation, children }: Props) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `moonhook.${id}`,
    storage: localStorage,
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
