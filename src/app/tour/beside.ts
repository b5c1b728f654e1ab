export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

const gap = 12;

/**
 * Where a card stands that speaks of something: at its right, at its left, under it, or else at the bottom of the
 * window; always inside the window. All in CSS pixels.
 */
export function beside(target: Box, card: Size, window: Size): { left: number; top: number } {
  const within = (at: number, size: number, all: number) => Math.max(gap, Math.min(at, all - size - gap));
  const top = within(target.top + gap, card.height, window.height);
  if (target.right + card.width + 2 * gap <= window.width) return { left: target.right + gap, top };
  if (target.bottom + card.height + 2 * gap <= window.height)
    return { left: within(target.left, card.width, window.width), top: target.bottom + gap };
  if (target.left >= card.width + 2 * gap) return { left: target.left - card.width - gap, top };
  return { left: within(target.left, card.width, window.width), top: window.height - card.height - gap };
}
