/** Strokes on a 16 px grid. */
const paths = {
  run: "M5 3.5v9l7-4.5z",
  stop: "M4.5 4.5h7v7h-7z",
  down: "M4.5 6.5 8 10l3.5-3.5",
  up: "M4.5 9.5 8 6l3.5 3.5",
  copy: "M5.5 5.5h7v7h-7zM3.5 10.5v-7h7",
  check: "M3.5 8.5 6.5 11.5 12.5 4.5",
  cross: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  arrow: "M3 8h10M9.5 4.5 13 8l-3.5 3.5",
  theme: "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  plus: "M8 3.5v9M3.5 8h9",
  undo: "M4 6.5h5.5a3 3 0 0 1 0 6H7M6.5 4 4 6.5 6.5 9",
  filter: "M2.5 4h11M4.5 8h7M6.5 12h3",
  record: "M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7",
  reverse: "M11 3.5v9L4 8z",
  over: "M2.5 9a5.5 5.5 0 0 1 10.5-1M13.5 4v4h-4M7.5 12.5h.01",
  overBack: "M13.5 9a5.5 5.5 0 0 0-10.5-1M2.5 4v4h4M8.5 12.5h.01",
  back: "M12.5 8h-9M7 4.5 3.5 8 7 11.5",
  into: "M8 2.5v7M4.5 6.5 8 10l3.5-3.5M8 13.5h.01",
  out: "M8 10V3M4.5 6 8 2.5 11.5 6M8 13.5h.01",
  pencil: "M3.5 12.5 4.2 9.8 10.8 3.2l2 2-6.6 6.6z",
  diamond: "M8 3.5 12.5 8 8 12.5 3.5 8z",
  restart: "M12.5 8a4.5 4.5 0 1 1-1.3-3.2M12.5 2.5v3h-3",
  calendar: "M3 4.5h10v8.5H3zM3 7.5h10M5.5 2.5v3M10.5 2.5v3",
  unfold: "M4.5 6 8 2.5 11.5 6M4.5 10 8 13.5 11.5 10",
  fold: "M4.5 2.5 8 6l3.5-3.5M4.5 13.5 8 10l3.5 3.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill={filled ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The mark: a crescent of one colour. */
export function Moon() {
  return (
    <svg className="moon" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      <path d="M10.2 1.4a6.8 6.8 0 1 0 4.4 9.6A6 6 0 0 1 10.2 1.4z" fill="var(--accent)" />
    </svg>
  );
}
