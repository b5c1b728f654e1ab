/** Reads characters one by one and counts lines as Lua does: \r\n and \n\r are one line break. */
export class Scanner {
  at = 0;
  line = 1;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The current character; empty at the end. */
  get current(): string {
    return this.text[this.at] ?? "";
  }

  /** UTF-16 unit of the current character; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  peek(distance = 1): string {
    return this.text[this.at + distance] ?? "";
  }

  get onLineBreak(): boolean {
    return this.current === "\n" || this.current === "\r";
  }

  skipLineBreak(): void {
    const first = this.current;
    this.at++;
    if (this.onLineBreak && this.current !== first) this.at++;
    this.line++;
  }

  /** Number of `=` of a long bracket that opens here, or -1 when none does. */
  longBracketLevel(bracket: "[" | "]" = "["): number {
    let distance = 1;
    while (this.peek(distance) === "=") distance++;
    return this.current === bracket && this.peek(distance) === bracket ? distance - 1 : -1;
  }
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}

export function isHexDigit(character: string): boolean {
  return /^[0-9a-fA-F]$/.test(character);
}
