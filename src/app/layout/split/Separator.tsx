import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useSplit } from "./SplitContext";
import { moveBorder, type Side } from "./shares";

interface Props {
  /** Names what it changes, for example "Width of the request". */
  label: string;
  /** The ids of the panels before and after it. */
  between: readonly [string, string];
}

/** Pixels that an arrow moves a border by. */
const keyStep = 24;

/** The border between two panels: dragged, or moved by arrows, Home and End; Enter or a double click puts it back. */
export function Separator({ label, between }: Props) {
  const { orientation, change, reset } = useSplit();
  const isHorizontal = orientation === "horizontal";
  const start = useRef<{ at: number; sides: [Side, Side] } | null>(null);
  const place = usePlace(between);
  const at = ({ clientX, clientY }: PointerEvent) => (isHorizontal ? clientX : clientY);
  const move = ([before, after]: [Side, Side], pixels: number) => {
    const [first, second] = moveBorder(before, after, pixels);
    change({ [between[0]]: first, [between[1]]: second });
  };
  const press = (event: KeyboardEvent) => {
    const sides = sidesOf(between, isHorizontal);
    const pixels = pixelsOf(event.key, isHorizontal, sides);
    if (pixels !== null) move(sides, pixels);
    else if (event.key === "Enter") reset(between);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      className="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isHorizontal ? "vertical" : "horizontal"}
      aria-controls={between[0]}
      aria-valuenow={place}
      aria-valuemin={0}
      aria-valuemax={100}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), sides: sidesOf(between, isHorizontal) };
      }}
      onPointerMove={(event) => {
        if (start.current) move(start.current.sides, at(event) - start.current.at);
      }}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onDoubleClick={() => reset(between)}
      onKeyDown={press}
    />
  );
}

/** Where it stands between its panels, in percent, as they are laid out. */
function usePlace(between: readonly [string, string]): number {
  const { orientation, shares } = useSplit();
  const [place, setPlace] = useState(50);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shares decide what is measured
  useEffect(() => {
    const [{ size: before }, { size: after }] = sidesOf(between, orientation === "horizontal");
    setPlace(Math.round((1000 * before) / (before + after || 1)) / 10);
  }, [shares, orientation, ...between]);
  return place;
}

function sidesOf([before, after]: readonly [string, string], isHorizontal: boolean): [Side, Side] {
  const side = (id: string): Side => {
    const panel = document.getElementById(id);
    if (!panel) throw new Error(`There is no panel "${id}" beside this separator`);
    const { width, height } = panel.getBoundingClientRect();
    return {
      share: Number(panel.style.flexGrow),
      size: isHorizontal ? width : height,
      least: Number(panel.dataset.least),
    };
  };
  return [side(before), side(after)];
}

/** What a key moves the border by; null for one that does not. */
function pixelsOf(key: string, isHorizontal: boolean, [before, after]: [Side, Side]): number | null {
  if (key === (isHorizontal ? "ArrowLeft" : "ArrowUp")) return -keyStep;
  if (key === (isHorizontal ? "ArrowRight" : "ArrowDown")) return keyStep;
  if (key === "Home") return -before.size;
  if (key === "End") return after.size;
  return null;
}
