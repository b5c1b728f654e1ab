const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** Marks text for a terminal; each is the identity where there are no colours. */
export type Style = Record<keyof typeof codes, (text: string) => string>;

export function terminalStyle(colours: boolean): Style {
  const marks = Object.entries(codes).map(([name, [on, off]]) => [
    name,
    (text: string) => (colours ? `\x1b[${on}m${text}\x1b[${off}m` : text),
  ]);
  return Object.fromEntries(marks) as Style;
}

/** Colours only where a person reads, and not where NO_COLOR (no-color.org) is set. */
export function wantsColours(stream: { isTTY?: boolean }, env: Record<string, string | undefined>): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}

/** Text of a script, safe to print: control characters that a terminal would obey become `\xNN`. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) =>
    character === "\n" || character === "\t"
      ? character
      : `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
