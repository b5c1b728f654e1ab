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
 * Where a card stands that speaks of something: under or above what is lower than the card, such as a button, beside
 * what is higher, or else at the bottom of the window; always inside the window. All in CSS pixels.
 */
export function beside(target: Box, card: Size, window: Size): { left: number; top: number } {
  const within = (at: number, size: number, all: number) => Math.max(gap, Math.min(at, all - size - gap));
  const top = within(target.top + gap, card.height, window.height);
  const left = within(target.left, card.width, window.width);
  const under = { left, top: target.bottom + gap };
  const above = { left, top: target.top - card.height - gap };
  const fitsUnder = under.top + card.height + gap <= window.height;
  const isLow = target.bottom - target.top < card.height;
  if (isLow && fitsUnder) return under;
  if (isLow && above.top >= gap) return above;
  if (target.right + card.width + 2 * gap <= window.width) return { left: target.right + gap, top };
  if (fitsUnder) return under;
  if (target.left >= card.width + 2 * gap) return { left: target.left - card.width - gap, top };
  return { left, top: window.height - card.height - gap };
}

/** Pixels that the frame stands out, so that it covers the border of what it frames. */
const margin = 1;

/** The frame around something, inside the window. */
export function around(
  target: Box,
  window: Size,
): { left: number; top: number; width: number; height: number } {
  const left = Math.max(0, target.left - margin);
  const top = Math.max(0, target.top - margin);
  return {
    left,
    top,
    width: Math.min(window.width, target.right + margin) - left,
    height: Math.min(window.height, target.bottom + margin) - top,
  };
}
