export type Align = "start" | "end";

const gap = 4;
const margin = 8;
/** Longer contents scroll. */
const mostHeight = 640;
/** With less room than this under its button, a surface stands above it where more is; so does one that is higher. */
const leastHeight = 240;

/**
 * Keeps a surface beside its button, where there is room, and inside the window, also when the window or the surface's
 * contents change its width.
 * @returns ends it
 */
export function keepBeside(surface: HTMLElement, button: HTMLElement, align: Align): () => void {
  let width = 0;
  const put = () => {
    place(surface, button.getBoundingClientRect(), align);
    width = surface.offsetWidth;
  };
  put();
  // Contents that grow longer scroll: a surface that changed its side under a person's hands would be worse.
  const observer = new ResizeObserver(() => surface.offsetWidth !== width && put());
  observer.observe(surface);
  addEventListener("resize", put);
  return () => {
    observer.disconnect();
    removeEventListener("resize", put);
  };
}

/** Puts a surface beside its button, once. */
export function place(surface: HTMLElement, button: DOMRect, align: Align): void {
  const { innerWidth, innerHeight } = window;
  surface.style.maxHeight = "";
  const { offsetWidth: width, offsetHeight: height } = surface;
  const wanted = align === "start" ? button.left : button.right - width;
  const left = Math.min(Math.max(margin, wanted), innerWidth - width - margin);
  const under = innerHeight - button.bottom - gap - margin;
  const above = button.top - gap - margin;
  const isUnder = under >= above || (under >= leastHeight && under >= height);
  Object.assign(surface.style, {
    left: `${left}px`,
    top: isUnder ? `${button.bottom + gap}px` : "auto",
    bottom: isUnder ? "auto" : `${innerHeight - button.top + gap}px`,
    maxHeight: `${Math.min(mostHeight, isUnder ? under : above)}px`,
  });
}
