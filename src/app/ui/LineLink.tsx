interface Props {
  line: number | null;
  /** What stands at the line, for assistive technology. */
  what: string;
  onFollow(): void;
}

/** `:12`, which leads to the line. Nothing where no line is known. */
export function LineLink({ line, what, onFollow }: Props) {
  if (line === null) return null;
  return (
    <button type="button" className="line-link" aria-label={`Go to line ${line}, ${what}`} onClick={onFollow}>
      :{line}
    </button>
  );
}
